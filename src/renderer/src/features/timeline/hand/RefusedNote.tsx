import { X } from 'lucide-react'
import { useContext, useEffect } from 'react'
import { useEditor } from '../../../app-state/use-shotboard.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { HandContext, useHand } from './hand.ts'
import style from './RefusedNote.module.css'
import { useScale } from '../use-scale.ts'

/** How long a refusal stays that nobody answers, in milliseconds. */
const STAYS = 9_000

/** Where a drop or a cut was refused: why, and the nearest that is possible, to be had by one press. */
export function RefusedNote() {
  const hand = useContext(HandContext)
  const { store } = useEditor()
  const refused = useHand((state) => state.refused)
  const scale = useScale()

  useEffect(() => {
    if (!refused) return undefined
    const leave = (): void => hand.setState({ refused: null })
    const timer = setTimeout(leave, STAYS)
    // What it offers is about the board as it was.
    const stop = store.subscribe((now, before) => {
      if (now.history.present !== before.history.present || now.boardId !== before.boardId) leave()
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [hand, refused, store])

  if (!refused) return null
  const { sentence, at, offer } = refused
  const close = (): void => hand.setState({ refused: null })
  return (
    <div role="group" aria-label="Refused" className={style['note']} style={{ left: `clamp(0px, ${scale.left(at)}px, calc(100% - 300px))` }}>
      <p className={style['sentence']}>{sentence}</p>
      {offer && (
        <Button
          onClick={() => {
            close()
            offer.take()
          }}
        >
          {offer.label}
        </Button>
      )}
      <IconButton icon={X} label="Close" onClick={close} className={style['close']} />
    </div>
  )
}
