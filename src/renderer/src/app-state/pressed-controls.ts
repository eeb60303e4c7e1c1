const WALKS = /^(Tab|Arrow)/

/**
 * Knows which controls the pointer brought the focus to, and not keys: they are done with once they are pressed. One that has the
 * focus back by itself, as when a sheet closes, is as it was. Gives whether an element is such a control.
 */
export function followPresses(signal: AbortSignal): (element: EventTarget | null) => boolean {
  const pressed = new WeakSet<EventTarget>()
  let last: 'pointer' | 'walk' | 'key' = 'key'
  const on = { capture: true, signal }
  const press = (element: EventTarget | null): void => {
    if (element !== null) pressed.add(element)
  }
  window.addEventListener('pointerdown', () => {
    last = 'pointer'
  }, on)
  window.addEventListener('click', ({ detail }) => {
    if (detail > 0) press(document.activeElement)
  }, on)
  window.addEventListener('keydown', ({ key }) => {
    last = WALKS.test(key) ? 'walk' : 'key'
  }, on)
  window.addEventListener('focusin', ({ target }) => {
    if (last === 'pointer') press(target)
    else if (last === 'walk' && target !== null) pressed.delete(target)
  }, on)
  return (element) => element !== null && pressed.has(element)
}
