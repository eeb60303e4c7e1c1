import { type RefObject, useEffect, useRef } from 'react'
import { useShotboard, useView } from '../../app-state/use-shotboard.ts'

/** Gives the search the focus whenever it is asked for, from wherever that is. */
export function useSearchFocus(): RefObject<HTMLInputElement | null> {
  const { view } = useShotboard()
  const input = useRef<HTMLInputElement>(null)
  const searching = useView((state) => state.searching)
  useEffect(() => {
    if (!searching) return
    input.current?.select()
    view.searchFocused()
  }, [searching, view])
  return input
}
