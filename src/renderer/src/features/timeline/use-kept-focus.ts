import { useEffect, useRef } from 'react'

/** Gives the track's ref: a shot that goes while it holds the focus hands it to the shot that is selected then. */
export function useKeptFocus(shots: number) {
  const track = useRef<HTMLOListElement>(null)
  const before = useRef(shots)
  useEffect(() => {
    const fewer = shots < before.current
    before.current = shots
    if (!fewer || document.activeElement !== document.body) return
    const selected = track.current?.querySelector('[aria-pressed=true]')
    if (selected instanceof HTMLElement) selected.focus()
  }, [shots])
  return track
}
