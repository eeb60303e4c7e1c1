import { Plus, RotateCcw, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useKeys } from '../../app-state/use-shotboard.ts'
import { chordInWords } from '../../../../shared/actions/chord-words.ts'
import { KEYS_MAX } from '../../../../shared/actions/keymap.ts'
import { isOwn, isSystemKey } from '../../../../shared/actions/remap.ts'
import { ACTIONS, type ActionId } from '../../../../shared/actions/table.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { KeyCaps } from '../../ui/KeyCaps.tsx'
import { KeyRecorder } from './KeyRecorder.tsx'
import style from './KeyRow.module.css'
import type { Recorder } from './use-recording.ts'

interface Props {
  readonly action: ActionId
  readonly recorder: Recorder
}

/** One action with its keys: each can be changed or taken away, another added, and the preset's brought back. */
export function KeyRow({ action, recorder }: Props) {
  const { choice, keymap, mac } = useKeys()
  const { title } = ACTIONS[action]
  const keys = keymap.get(action) ?? []
  const own = isOwn(choice, keymap, action)
  const { recording, ended } = recorder
  const add = useRef<HTMLButtonElement>(null)
  // The recorder had the focus, and is gone.
  useEffect(() => {
    if (ended?.action === action) add.current?.focus()
  }, [ended, action])
  return (
    <li aria-label={title} className={style['item']} data-own={own}>
      <div className={style['row']}>
        <span className={style['title']}>{title}</span>
        {keys.map((chord) => (
          <span key={chord} className={style['key']}>
            <button type="button" aria-label={`Change ${chordInWords(chord, mac)} for ${title}`} title={isSystemKey(action, chord) ? 'The system’s own key' : 'Change'} disabled={isSystemKey(action, chord)} className={style['change']} onClick={() => recorder.start(action, chord)}>
              <KeyCaps chord={chord} />
            </button>
            <IconButton icon={X} label={`Take ${chordInWords(chord, mac)} from ${title}`} className={style['remove']} disabled={isSystemKey(action, chord)} onClick={() => recorder.remove(action, chord)} />
          </span>
        ))}
        <IconButton ref={add} icon={Plus} label={`Add a key for ${title}`} className={style['tool']} aria-disabled={keys.length >= KEYS_MAX} onClick={() => keys.length < KEYS_MAX && recorder.start(action, null)} />
        <IconButton icon={RotateCcw} label={`Reset ${title}`} className={style['tool']} data-hidden={!own} disabled={!own} onClick={() => recorder.reset(action)} />
      </div>
      {recording?.action === action && <KeyRecorder recording={recording} recorder={recorder} />}
    </li>
  )
}
