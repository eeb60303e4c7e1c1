import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { frameAt } from '../../../../shared/domain/timecode.ts'
import { type AnimaticFrame, drawFrame } from '../../animatic/draw-frame.ts'
import { readFonts } from '../../animatic/fonts.ts'
import { spanAt } from '../../animatic/frame-at.ts'
import { isSameFrame } from '../../animatic/same-frame.ts'
import type { AnimaticPictures } from '../../app-state/animatic-pictures.ts'
import { openPictures, useAnimaticOptions, useAnimaticPlan } from '../../app-state/use-animatic.ts'
import { useBoard, useShotboard } from '../../app-state/use-shotboard.ts'
import type { Playback } from '../../ui/player/playback-state.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import style from './AnimaticPicture.module.css'
import { spokenPlan, spokenSpan } from './slate-facts.ts'
import { type PixelSize, usePixelSize } from './use-pixel-size.ts'

interface Props {
  readonly playback: Playback
  readonly toggleFull: () => void
}

/** Pixels of the screen; what is smaller is not read. */
const SMALLEST_TYPE = 11

/** The plan seen as film: the frame under the playhead, in the board's own shape. */
export function AnimaticPicture({ playback, toggleFull }: Props) {
  const shotboard = useShotboard()
  const plan = useAnimaticPlan(useBoard())
  const options = useAnimaticOptions()
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = usePixelSize(canvas)
  const pictures = useRef<AnimaticPictures>(null)
  const playing = useStore(playback.store, (state) => state.playing)
  const span = useStore(playback.store, ({ time }) => spanAt(plan, frameAt(time)))
  const words = plan.spans.map(({ prompt }) => prompt).join(' ')

  /** What is on the canvas, and how large it was then. */
  const drawn = useRef<{ readonly frame: AnimaticFrame; readonly size: PixelSize }>(null)

  const draw = useEffectEvent((anew = false) => {
    const context = canvas.current?.getContext('2d', { alpha: false })
    // Before it is laid out it is a single pixel, and fitting words into that is work for nobody.
    if (!context || size.width <= 1) return
    const at = frameAt(playback.store.getState().time)
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const frame: AnimaticFrame = {
      plan,
      frame: at,
      options: still ? { ...options, move: false } : options,
      picture: pictures.current?.at(plan, at) ?? 'coming',
      smallestType: SMALLEST_TYPE * window.devicePixelRatio,
    }
    // A drag on the timeline changes the plan at every step, and mostly nothing of this frame.
    if (!anew && drawn.current?.size === size && isSameFrame(drawn.current.frame, frame)) return
    drawFrame(context, frame)
    drawn.current = { frame, size }
  })
  useLayoutEffect(() => {
    const opened = openPictures(shotboard, () => draw())
    pictures.current = opened
    return opened.close
  }, [shotboard])
  useLayoutEffect(() => pictures.current?.want(plan), [plan])
  // Whatever is drawn anew is drawn before it is seen: a canvas that takes another size is emptied.
  useLayoutEffect(() => draw())
  useEffect(() => {
    readFonts(words).then(
      () => draw(true),
      // A face that cannot be read leaves the system's own, in which everything is drawn already.
      () => draw(true),
    )
  }, [words])
  useEffect(
    () =>
      playback.store.subscribe((now, before) => {
        if (frameAt(now.time) !== frameAt(before.time)) draw()
      }),
    [playback],
  )
  return (
    <div className={style['stage']}>
      {/* Said once, when it begins: which shot is seen is the picture's own name. */}
      <VisuallyHidden as="output" label="Animatic">{playing ? spokenPlan(plan) : ''}</VisuallyHidden>
      <canvas
        ref={canvas}
        width={size.width}
        height={size.height}
        role="img"
        aria-label={spokenSpan(span, plan.spans.length)}
        className={style['frame']}
        style={{ width: `min(100cqw, ${plan.ratio * 100}cqh)`, aspectRatio: plan.ratio }}
        onClick={playback.toggle}
        onDoubleClick={toggleFull}
      />
    </div>
  )
}
