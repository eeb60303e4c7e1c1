const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }

/** The part of a key press that the timeline's sliders hear. */
export type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** The step that an arrow asks of an edge, to the right where positive; null for every other key and with anything held. */
export function stepOf({ key, altKey, ctrlKey, metaKey, shiftKey }: Press): -1 | 1 | null {
  return altKey || ctrlKey || metaKey || shiftKey ? null : (STEPS[key] ?? null)
}
