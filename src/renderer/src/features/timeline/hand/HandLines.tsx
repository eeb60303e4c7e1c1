import { useHand } from './hand.ts'
import style from './HandLines.module.css'
import { useScale } from '../use-scale.ts'

/** On the track under the hand: the hole that is open, where the blade would cut, and what draws an edge to itself. */
export function HandLines() {
  const scale = useScale()
  const blade = useHand(({ held }) => (held?.is === 'blade' ? held : null))
  const line = useHand((state) => state.line)
  const hole = useHand(({ held }) => ((held?.is === 'carry' || held?.is === 'copy') && held.refusal === null ? held.hole : null))
  return (
    <>
      {hole && <div className={style['hole']} style={{ left: scale.left(hole.at), width: scale.width(hole.seconds) }} aria-hidden />}
      {blade && <div className={style['blade']} data-refused={blade.cut === null} style={{ left: scale.left(blade.at) }} aria-hidden />}
      {line && (
        <div className={style['snap']} style={{ left: scale.left(line.at) }} aria-hidden>
          <span className={style['name']}>{line.name}</span>
        </div>
      )}
    </>
  )
}
