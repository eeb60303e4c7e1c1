import { quoteBoard } from '../../../../../shared/domain/quote.ts'
import { useEditorState, usePriceSheet } from '../../../app-state/use-shotboard.ts'
import { committedBoard, shownBoard } from '../../../editor/store.ts'
import { type Copying, type Pulling, type Side, useHand } from './hand.ts'
import { bladeInWords, copyInWords, type HandWords, type Priced, pullInWords } from './hand-words.ts'
import style from './HandNote.module.css'
import { useScale } from '../use-scale.ts'

/** Beside the hand: what the gesture comes to, in seconds and credits, and why it goes no further. */
export function HandNote() {
  const held = useHand((state) => state.held)
  if (held?.is === 'pull') return <PullNote held={held} />
  if (held?.is === 'blade') return <Note words={bladeInWords(held)} side={held.side} />
  if (held?.is === 'copy' && held.refusal === null) return <CopyNote held={held} />
  return (held?.is === 'carry' || held?.is === 'copy') && held.refusal !== null && <p className={style['off']}>{held.refusal}</p>
}

function CopyNote({ held }: { readonly held: Copying }) {
  const [before, after] = usePricedBoards()
  return <Note words={copyInWords(before, after, held)} side={held.side} />
}

function PullNote({ held }: { readonly held: Pulling }) {
  const [before, after] = usePricedBoards()
  const words = pullInWords(before, after, held)
  return words && <Note words={words} side={held.side} />
}

/** The board before the gesture and as the gesture makes it, with their prices. */
function usePricedBoards(): readonly [Priced, Priced] {
  const sheet = usePriceSheet()
  const before = useEditorState(committedBoard)
  const after = useEditorState(shownBoard)
  return [
    { board: before, quote: quoteBoard(before, sheet) },
    { board: after, quote: quoteBoard(after, sheet) },
  ]
}

function Note({ words: { at, what, total, reason }, side }: { readonly words: HandWords; readonly side: Side }) {
  const scale = useScale()
  return (
    <div
      className={style['note']}
      style={{ left: `min(${scale.left(at)}px, 100%)` }}
      data-side={side}
      data-stopped={reason !== null}
      aria-hidden
    >
      <p className={style['what']}>{what}</p>
      {total !== null && <p>{total}</p>}
      {reason !== null && <p className={style['reason']}>{reason}</p>}
    </div>
  )
}

