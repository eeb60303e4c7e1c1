import { useEffect } from 'react'
import { useEditor, useEditorState } from '../../app-state/use-shotboard.ts'
import { Button } from '../../ui/Button.tsx'
import style from './Messages.module.css'

/** How long a message stays, in milliseconds: longer where something can be taken back. */
const STAYS = { said: 5_000, refused: 9_000, undoable: 12_000 } as const

/** What the app has to say, under the bar: read aloud, gone by itself. */
export function Messages() {
  const editor = useEditor()
  const message = useEditorState((state) => state.message)

  const offer = message?.offer ?? (message?.undoable ? { label: 'Undo', run: editor.undo } : null)

  useEffect(() => {
    if (!message) return undefined
    const timer = setTimeout(editor.hush, message.undoable || message.offer ? STAYS.undoable : STAYS[message.tone])
    return () => clearTimeout(timer)
  }, [editor, message])

  return (
    <output aria-label="Messages" className={style['place']}>
      {message && (
        <div className={style['message']} data-tone={message.tone}>
          <span>{message.text}</span>
          {offer && (
            <Button
              onClick={() => {
                editor.hush()
                offer.run()
              }}
            >
              {offer.label}
            </Button>
          )}
        </div>
      )}
    </output>
  )
}
