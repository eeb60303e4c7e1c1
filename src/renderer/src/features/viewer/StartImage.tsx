import { useImageUrl } from '../../app-state/use-image-url.ts'
import type { ImageRef } from '../../../../shared/domain/storyboard.ts'
import style from './Slate.module.css'

/** The image that the clip starts from, behind the words of its first shot. */
export function StartImage({ image }: { readonly image: ImageRef }) {
  const src = useImageUrl(image)
  return src !== null && <img className={style['image']} src={src} alt={`${image.name}, where the clip starts`} />
}
