import { type RefObject, useEffect, useState } from 'react'

/** Whether an element fills the screen, and the way in and out. */
export function useFullScreen(ref: RefObject<HTMLElement | null>): readonly [boolean, () => void] {
  const [full, setFull] = useState(false)
  useEffect(() => {
    const look = (): void => setFull(ref.current !== null && document.fullscreenElement === ref.current)
    document.addEventListener('fullscreenchange', look)
    return () => document.removeEventListener('fullscreenchange', look)
  }, [ref])
  const toggle = (): void => {
    const turning = document.fullscreenElement ? document.exitFullscreen() : ref.current?.requestFullscreen()
    turning?.catch((error: unknown) => {
      // The system may say no; then the player simply stays where it is.
      if (!(error instanceof TypeError)) throw error
    })
  }
  return [full, toggle]
}
