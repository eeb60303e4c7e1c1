import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import { useShotboard } from '../../app-state/use-shotboard.ts'

// Most starts draw nothing.
const Easel = lazy(async () => ({ default: (await import('./Easel.tsx')).Easel }))

/** Draws the still of a shot. */
export function SketchSheet() {
  const open = useStore(useShotboard().sketches.store, (state) => state.open)
  return (
    open && (
      <Suspense fallback={null}>
        <Easel key={open.place.shotId} open={open} />
      </Suspense>
    )
  )
}
