import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useImageUrl } from '../../app-state/use-image-url.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import type { Sketching } from '../../app-state/sketch-desk.ts'
import { cleared, redone, SIZES, strokesOf, TONES, undone, withStroke } from '../../editor/sketch.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { pictureOf } from './draw-strokes.ts'
import style from './Easel.module.css'
import { type SketchKey, sketchKey } from './sketch-keys.ts'
import { SketchTools } from './SketchTools.tsx'
import { type Held, useHand } from './use-hand.ts'

const [BLACK] = TONES
const [, MEDIUM] = SIZES

/** The paper with its tools. */
export function Easel({ open }: { readonly open: Sketching }) {
  const { sketches, editor } = useShotboard()
  const { number, paper, still, neighbour, sketch } = open
  const [held, hold] = useState<Held>({ tool: 'pen', tone: BLACK, size: MEDIUM })
  const [onion, setOnion] = useState(false)
  const [over, setOver] = useState(still !== null)
  const ground = useRef<HTMLImageElement>(null)
  const stillUrl = useImageUrl(still)
  const neighbourUrl = useImageUrl(neighbour)
  const strokes = strokesOf(sketch)
  const hand = useHand(strokes, held, (stroke) => sketches.draw((now) => withStroke(now, stroke)))

  const done = (): void => {
    // As the button: blank paper is no still.
    if (strokes.length === 0) return
    pictureOf(paper, strokes, over ? ground.current : null).then(sketches.take, (error: unknown) => editor.say(`The sketch could not be kept: ${String(error)}`, 'refused'))
  }
  const size = (by: number): void => hold({ ...held, size: SIZES[Math.min(Math.max(SIZES.indexOf(held.size) + by, 0), SIZES.length - 1)] ?? held.size })
  const act = (key: SketchKey): void => {
    switch (key.is) {
      case 'pen':
      case 'eraser':
        return hold({ ...held, tool: key.is })
      case 'tone':
        return hold({ ...held, tool: 'pen', tone: TONES[key.index] ?? held.tone })
      case 'thinner':
        return size(-1)
      case 'thicker':
        return size(1)
      case 'onion':
        return setOnion(neighbour !== null && !onion)
      case 'undo':
        return sketches.draw(undone)
      case 'redo':
        return sketches.draw(redone)
      case 'done':
        return done()
    }
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const key = sketchKey(event)
    if (!key) return
    event.preventDefault()
    act(key)
  })
  useEffect(() => {
    const hear = new AbortController()
    window.addEventListener('keydown', onKey, { signal: hear.signal })
    return () => hear.abort()
  }, [])

  return (
    <Dialog
      open
      columns={3}
      title={`Sketch shot ${number}`}
      onClose={sketches.leave}
      actions={
        <>
          <p className={style['hint']}>What you drew stays here if you close this.</p>
          <Button onClick={sketches.leave}>Close</Button>
          <Button look="accent" disabled={strokes.length === 0} onClick={done}>
            Done
          </Button>
        </>
      }
    >
      <SketchTools
        held={held}
        onHold={hold}
        canUndo={sketch.done.length > 0}
        canRedo={sketch.undone.length > 0}
        isBlank={strokes.length === 0}
        onUndo={() => sketches.draw(undone)}
        onRedo={() => sketches.draw(redone)}
        onClear={() => sketches.draw(cleared)}
        onion={neighbour && onion}
        onOnion={() => setOnion(!onion)}
        over={still && over}
        onOver={() => setOver(!over)}
      />
      <div className={style['easel']}>
        <div className={style['paper']} style={{ aspectRatio: `${paper.width} / ${paper.height}`, width: `min(100cqw, ${(100 * paper.width) / paper.height}cqh)` }}>
          {stillUrl !== null && <img ref={ground} src={stillUrl} alt="" hidden={!over} />}
          {neighbourUrl !== null && <img src={neighbourUrl} alt="" hidden={!onion} className={style['onion']} />}
          <canvas aria-label={`Paper for shot ${number}`} role="img" width={paper.width} height={paper.height} {...hand} />
        </div>
      </div>
    </Dialog>
  )
}
