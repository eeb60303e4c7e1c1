import { useStore } from 'zustand'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import type { Crop } from '../../app-state/crop-desk.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Slider } from '../../ui/Slider.tsx'
import { CropStage } from './CropStage.tsx'
import style from './CropSheet.module.css'

/** Chooses which part of a picture an image is. */
export function CropSheet() {
  const { crops } = useShotboard()
  const crop = useStore(crops.store, (state) => state.crop)
  if (!crop) return null
  return (
    <Dialog
      open
      columns={2}
      title={`Crop ${crop.name}`}
      onClose={crops.close}
      actions={
        <>
          <Facts crop={crop} />
          <Button onClick={crops.close}>Cancel</Button>
          <Button look="accent" onClick={crops.take}>
            Use this part
          </Button>
        </>
      }
    >
      <CropStage crop={crop} />
      <div className={style['size']}>
        <span aria-hidden>Size</span>
        <Slider
          aria-label="Size of the part"
          min={crop.least}
          max={1}
          step="any"
          value={crop.share}
          disabled={crop.least === 1}
          onChange={(event) => crops.size(event.target.valueAsNumber)}
        />
      </div>
    </Dialog>
  )
}

function Facts({ crop: { frame, sides } }: { readonly crop: Crop }) {
  return (
    <p className={style['facts']}>
      {frame.width} × {frame.height} of {sides.width} × {sides.height} pixels
    </p>
  )
}
