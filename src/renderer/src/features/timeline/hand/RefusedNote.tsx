import { X } from 'lucide-react'
import { useContext, useEffect } from 'react'
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
  const refused = useHand((state) => state.refused)
  const scale = useScale()

  useEffect(() => {
    if (!refused) return undefined
    const timer = setTimeout(() => hand.setState({ refused: null }), STAYS)
    return () => clearTimeout(timer)
  }, [hand, refused])

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
