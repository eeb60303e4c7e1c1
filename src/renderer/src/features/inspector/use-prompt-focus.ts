import { type RefObject, useEffect, useRef } from 'react'
import { useShotboard, useView } from '../../app-state/use-shotboard.ts'

/** Gives the prompt the focus whenever it is asked for, with the caret behind what is written. */
export function usePromptFocus(): RefObject<HTMLTextAreaElement | null> {
  const { view } = useShotboard()
  const field = useRef<HTMLTextAreaElement>(null)
  const prompting = useView((state) => state.prompting)
  useEffect(() => {
    const element = field.current
    if (!prompting || !element) return
    element.focus()
    element.setSelectionRange(element.value.length, element.value.length)
    view.promptFocused()
  }, [prompting, view])
  return field
}

/** Leaves the prompt for the playhead, where the keys of the timeline and the player are. */
export function leavePrompt(): void {
  document.querySelector<HTMLElement>('[data-playhead]')?.focus()
}
