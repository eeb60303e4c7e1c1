import { isField } from './key-places.ts'

const WRITES = /^(?:.|Enter|Backspace|Delete)$/su

/** Lets a key that is still held from what led into a field write nothing there: neither the letter of a shortcut nor line breaks. */
export function holdBack(signal: AbortSignal): void {
  let pressedIn: EventTarget | null = null
  window.addEventListener('keydown', (event) => {
    const { target, repeat, key, ctrlKey, metaKey } = event
    if (!repeat) pressedIn = target
    else if (target !== pressedIn && isField(target) && WRITES.test(key) && !ctrlKey && !metaKey) event.preventDefault()
  }, { capture: true, signal })
}
