import type { ImageRef } from '../../../../shared/domain/storyboard.ts'
import { useThumbnail } from '../../app-state/use-thumbnail.ts'
import style from './ShotPoster.module.css'

/** The still of a shot, behind its words. */
export function ShotPoster({ still }: { readonly still: ImageRef }) {
  const url = useThumbnail(still)
  return (
    url !== null && (
      <span className={style['poster']}>
        <img src={url} alt="" draggable={false} />
      </span>
    )
  )
}
