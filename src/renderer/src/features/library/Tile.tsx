import { memo } from 'react'
import { useIsMissing } from '../../app-state/use-missing.ts'
import type { Clip, Render } from '../../../../shared/domain/job.ts'
import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import { clipSeconds } from '../../../../shared/domain/storyboard.ts'
import type { Timestamp } from '../../../../shared/domain/units.ts'
import { PracticeBadge } from '../../ui/PracticeBadge.tsx'
import { costInWords, firstLine, nameOf, whenInWords } from './clip-words.ts'
import { openClip } from './library-state.ts'
import style from './Tile.module.css'
import { usePoster } from './use-poster.ts'

interface Props {
  readonly render: Render
  readonly clip: Clip
  /** Which take of its board it is, from 1. */
  readonly take: number
  /** For telling what was made today. */
  readonly now: Timestamp
  /** Shown in the preview. */
  readonly open: boolean
  /** Where the arrow keys are: the one tile that Tab reaches. */
  readonly active: boolean
  /** From 0, of how many. */
  readonly index: number
  readonly count: number
  /** Pixels from the list's top left. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** One clip of the library. */
export const Tile = memo(function Tile({ render, clip, take, now, open, active, index, count, left, top, width, height }: Props) {
  const { id, board, practice, signedAt } = render.order
  const poster = usePoster(id, clip.bytes)
  const missing = useIsMissing(id)
  const name = nameOf(render, take)
  return (
    <li
      aria-label={missing ? `${name}, file missing` : name}
      aria-setsize={count}
      aria-posinset={index + 1}
      className={style['tile']}
      data-missing={missing}
      style={{ transform: `translate(${left}px, ${top}px)`, width, height }}
    >
      <div className={style['poster']}>
        {poster.src !== null && <img src={poster.src} alt="" className={style['image']} draggable={false} />}
        {poster.refusal !== null && <span className={style['none']}>No still</span>}
        {practice && (
          <span className={style['badge']}>
            <PracticeBadge />
          </span>
        )}
        {missing && <span className={style['missing']}>Missing</span>}
        <span className={style['seconds']}>{clipSeconds(board)} s</span>
      </div>
      <div className={style['caption']}>
        <p className={style['row']}>
          <span className={style['name']}>{board.name}</span>
          <span className={style['cost']}>{practice ? 'free' : costInWords(render)}</span>
        </p>
        <p className={style['line']}>{firstLine(render)}</p>
        <p className={style['facts']}>
          <span className={style['model']}>{specOf(board.model).name}</span>
          <span>
            Take {take} · {whenInWords(signedAt, now)}
          </span>
        </p>
      </div>
      <button
        type="button"
        aria-label={missing ? `Open ${name}, file missing` : `Play ${name}`}
        aria-current={open}
        title={poster.refusal ?? undefined}
        tabIndex={active ? 0 : -1}
        data-active={active}
        className={style['play']}
        onClick={() => openClip(id)}
      />
    </li>
  )
})
