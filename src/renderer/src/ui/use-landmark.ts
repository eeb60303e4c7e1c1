import { type RefCallback, useCallback, useState } from 'react'

/** The parts of the window that screen readers go by. A sheet is one of its own while it is open. */
const LANDMARKS = '[role=dialog], [role=alertdialog], main, header'

/** The landmark around an element, so that what the element opens stands in it too; by itself it would stand outside of all. */
export function useLandmark(): readonly [RefCallback<HTMLElement>, HTMLElement | null] {
  const [landmark, setLandmark] = useState<HTMLElement | null>(null)
  const find = useCallback((element: HTMLElement | null) => {
    if (element) setLandmark(element.closest<HTMLElement>(LANDMARKS))
  }, [])
  return [find, landmark]
}
