import type { Seconds } from '../../../../shared/domain/units.ts'
import { useEditorState, usePriceSheet } from '../../app-state/use-shotboard.ts'
import { isNew } from '../../editor/landing.ts'
import { longerInWords } from '../../editor/splitting.ts'
import { shownBoard } from '../../editor/store.ts'
import style from './Free.module.css'
import { freeSeconds, longestClip, overSeconds } from './scale.ts'
import { useScale } from './use-scale.ts'

/** What is left of the model's longest clip, or what is past it. */
export function Free({ track }: { readonly track: Seconds }) {
  const scale = useScale()
  const free = useEditorState((state) => freeSeconds(shownBoard(state), track))
  const over = useEditorState((state) => overSeconds(shownBoard(state)))
  const most = useEditorState((state) => longestClip(shownBoard(state)))
  const fresh = useEditorState((state) => isNew(shownBoard(state)))
  const longer = longerInWords(useEditorState(shownBoard), usePriceSheet())
  if (over > 0) return <div className={style['over']} style={{ left: scale.left(most), width: scale.width(track - most) }} aria-hidden />
  if (free === 0) return null
  return (
    <div className={style['free']} style={{ width: scale.width(free) }} aria-hidden>
      <span>{longer ?? `${free} s free`}</span>
      {fresh && <span>Write the shot, paste a shot list, or drop a script</span>}
    </div>
  )
}
