import { ImagePlus, X } from 'lucide-react'
import type { ImageSlot } from '../../../../shared/domain/command.ts'
import type { ImageRef } from '../../../../shared/domain/storyboard.ts'
import { slotOf } from '../../app-state/image-place.ts'
import { chooseImage } from '../../app-state/take-image.ts'
import { useImageDrop } from '../../app-state/use-image-drop.ts'
import { useImageUrl } from '../../app-state/use-image-url.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import style from './ImageSlotButton.module.css'

const NAMES: Readonly<Record<ImageSlot, string>> = { startImage: 'Start image', endImage: 'End image' }

/** The image at one end of the clip: pressed to choose a file, or a file dropped on it. */
export function ImageSlotButton({ slot, image }: { readonly slot: ImageSlot; readonly image: ImageRef | null }) {
  const shotboard = useShotboard()
  const url = useImageUrl(image)
  const name = NAMES[slot]
  const place = () => slotOf(shotboard.editor.store.getState(), slot)
  const { over, hears } = useImageDrop(() => slot, place)

  return (
    <div className={style['slot']} data-over={over !== null} {...hears}>
      <button type="button" aria-label={name} className={style['button']} onClick={() => chooseImage(shotboard, place())}>
        {url === null ? <ImagePlus aria-hidden size={18} strokeWidth={1.5} /> : <img src={url} alt="" className={style['picture']} />}
        <span className={style['name']}>{image ? image.name : name}</span>
      </button>
      {image && (
        <button
          type="button"
          aria-label={`Remove ${name.toLowerCase()}`}
          title={`Remove ${name.toLowerCase()}`}
          className={style['remove']}
          onClick={() => shotboard.editor.dispatch({ kind: 'setImage', slot, image: null })}
        >
          <X aria-hidden size={12} />
        </button>
      )}
    </div>
  )
}
