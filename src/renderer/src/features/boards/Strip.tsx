import { ratioOf } from '../../../../shared/domain/pictures/board-shape.ts'
import { type Board, type Shot, shotsInClip } from '../../../../shared/domain/storyboard.ts'
import { useThumbnail } from '../../app-state/use-thumbnail.ts'
import style from './Strip.module.css'

/** The stills of a board in their order, as a strip of film; nothing where it has none. */
export function Strip({ board }: { readonly board: Board }) {
  const shots = shotsInClip(board)
  if (shots.every(({ still }) => !still)) return null
  return (
    <span className={style['strip']}>
      {shots.map((shot) => (
        <Cell key={shot.id} shot={shot} ratio={ratioOf(board.settings.aspectRatio)} />
      ))}
    </span>
  )
}

function Cell({ shot: { still }, ratio }: { readonly shot: Shot; readonly ratio: number }) {
  const url = useThumbnail(still)
  return (
    <span className={style['cell']} style={{ aspectRatio: ratio }}>
      {url !== null && <img src={url} alt="" draggable={false} />}
    </span>
  )
}
