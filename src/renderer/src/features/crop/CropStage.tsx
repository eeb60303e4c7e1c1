import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { Frame } from '../../../../shared/domain/pictures/frame.ts'
import type { Crop } from '../../app-state/crop-desk.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { keyStep } from './key-step.ts'
import style from './CropStage.module.css'

/** A drag of the frame: where it began, and how many pixels of the picture one of the screen is. */
interface Drag {
  readonly from: Frame
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** The picture with the frame on it, which is moved by the pointer or by arrows. */
export function CropStage({ crop }: { readonly crop: Crop }) {
  const { crops } = useShotboard()
  const drag = useRef<Drag | null>(null)
  const { frame, sides } = crop

  const take = (event: PointerEvent<HTMLElement>): void => {
    const shown = event.currentTarget.parentElement?.getBoundingClientRect()
    if (!shown || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { from: frame, x: event.clientX, y: event.clientY, scale: sides.width / shown.width }
  }
  const carry = ({ clientX, clientY }: PointerEvent): void => {
    if (!drag.current) return
    const { from, x, y, scale } = drag.current
    crops.move({ x: (clientX - x) * scale, y: (clientY - y) * scale }, from)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.repeat) {
      event.preventDefault()
      crops.take()
      return
    }
    const step = keyStep(event, sides)
    if (!step) return
    event.preventDefault()
    crops.move(step, frame)
  }
  return (
    <div className={style['stage']} onWheel={({ deltaY }) => crops.size(crop.share * (deltaY > 0 ? 0.96 : 1.04))}>
      <div className={style['picture']} style={{ aspectRatio: `${sides.width} / ${sides.height}`, width: `min(100cqw, ${(100 * sides.width) / sides.height}cqh)` }}>
        <img src={crop.url} alt={crop.name} draggable={false} />
        <div
          role="slider"
          tabIndex={0}
          aria-label="Part of the picture"
          aria-valuenow={frame.x}
          aria-valuemin={0}
          aria-valuemax={sides.width - frame.width}
          aria-valuetext={`${frame.x} from the left, ${frame.y} from the top`}
          className={style['frame']}
          style={{
            left: `${(100 * frame.x) / sides.width}%`,
            top: `${(100 * frame.y) / sides.height}%`,
            width: `${(100 * frame.width) / sides.width}%`,
            height: `${(100 * frame.height) / sides.height}%`,
          }}
          onPointerDown={take}
          onPointerMove={carry}
          onPointerUp={() => (drag.current = null)}
          onPointerCancel={() => (drag.current = null)}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  )
}
