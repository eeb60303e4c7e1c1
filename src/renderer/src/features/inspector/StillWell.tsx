import { Crop, ImagePlus, ImageUp, Pencil, Trash2 } from 'lucide-react'
import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import { ratioOf } from '../../../../shared/domain/pictures/board-shape.ts'
import type { Board, Shot } from '../../../../shared/domain/storyboard.ts'
import { actionsOf } from '../../app-state/actions/actions.ts'
import { stillOf } from '../../app-state/image-place.ts'
import { useImageDrop } from '../../app-state/use-image-drop.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { useThumbnail } from '../../app-state/use-thumbnail.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import style from './StillWell.module.css'

/** The picture of a shot: pressed to choose one, or one dropped on it; and what is done with it. */
export function StillWell({ board, shot }: { readonly board: Board; readonly shot: Shot }) {
  const shotboard = useShotboard()
  const actions = actionsOf(shotboard)
  const { still } = shot
  const url = useThumbnail(still)
  const { over, hears } = useImageDrop(
    () => shot.id,
    (id) => stillOf(shotboard.editor.store.getState(), id),
  )
  return (
    <div role="group" aria-label="Still" className={style['well']} data-over={over !== null} {...hears}>
      <button
        type="button"
        aria-label={still ? `Replace still ${still.name}` : 'Choose still'}
        title={still?.name}
        className={style['picture']}
        style={{ aspectRatio: ratioOf(board.settings.aspectRatio) }}
        data-empty={!still}
        onClick={actions['choose-still']}
      >
        {url === null ? <ImagePlus aria-hidden size={18} strokeWidth={1.5} /> : <img src={url} alt="" draggable={false} />}
      </button>
      {still ? (
        <div className={style['side']}>
          <div className={style['tools']}>
            <IconButton icon={ImageUp} label="Replace still" onClick={actions['choose-still']} />
            <IconButton icon={Pencil} label="Sketch still" action="sketch-still" onClick={actions['sketch-still']} />
            <IconButton icon={Crop} label="Crop still" action="crop-still" onClick={actions['crop-still']} />
            <IconButton icon={Trash2} label="Remove still" onClick={actions['remove-still']} />
          </div>
          <div className={style['uses']}>
            <Button className={style['use']} aria-label="Use as start image" title="The clip starts with this still" onClick={actions['start-with-still']}>
              As start
            </Button>
            {specOf(board.model).endImage && (
              <Button className={style['use']} aria-label="Use as end image" title="The clip ends with this still" onClick={actions['end-with-still']}>
                As end
              </Button>
            )}
          </div>
        </div>
      ) : (
        <div className={style['side']}>
          <p className={style['words']}>Drop, paste or choose a picture.</p>
          <div className={style['uses']}>
            <Button className={style['use']} aria-label="Sketch still" action="sketch-still" onClick={actions['sketch-still']}>
              <Pencil aria-hidden size={13} /> Sketch
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
