// What runs in the page: the count of renders, and a drag written by hand beside the app's own. Handed over as text.

/**
 * What is read of a fiber of React's.
 * @typedef {{ readonly type: unknown, readonly flags: number, readonly stateNode: unknown, readonly return: Fiber | null, readonly child: Fiber | null, readonly sibling: Fiber | null, readonly alternate: Fiber | null }} Fiber
 */

/** Before the app's own script: counts how often React renders the body of a shot, while `counting` is on. */
export function countRenders() {
  const counter = { counting: false, renders: 0 }
  Object.defineProperty(window, '__counter', { value: counter })
  const PERFORMED_WORK = 1
  /** @param {Fiber} fiber @param {Fiber} before */
  const visit = (fiber, before) => {
    const within = fiber.return?.stateNode
    const isBody = typeof fiber.type !== 'string' && within instanceof HTMLElement && 'shot' in within.dataset
    if (isBody && (fiber.flags & PERFORMED_WORK) !== 0) counter.renders += 1
    if (fiber.child === before.child) return
    for (let child = fiber.child; child; child = child.sibling) if (child.alternate) visit(child, child.alternate)
  }
  Object.defineProperty(window, '__REACT_DEVTOOLS_GLOBAL_HOOK__', {
    value: {
      renderers: new Map(),
      supportsFiber: true,
      isDisabled: false,
      checkDCE: () => {},
      inject: () => 1,
      onCommitFiberUnmount: () => {},
      onPostCommitFiberRoot: () => {},
      /** @param {number} _id @param {{ readonly current: Fiber }} root */
      onCommitFiberRoot: (_id, root) => {
        if (counter.counting && root.current.alternate) visit(root.current, root.current.alternate)
      },
    },
  })
}

/**
 * Lays a copy of the timeline's own list over it, with the same boxes and the same words, and drags its shots with nothing
 * but listeners and styles: what carries, what makes room, where it drops.
 */
export function writeByHand() {
  const list = document.querySelector('ol[aria-label=Timeline]')
  if (!(list instanceof HTMLElement)) throw new Error('There is no timeline')
  const copy = list.cloneNode(true)
  if (!(copy instanceof HTMLElement)) throw new Error('The timeline could not be copied')
  copy.id = 'by-hand'
  copy.ariaLabel = 'By hand'
  copy.style.zIndex = '60'
  list.after(copy)
  const cards = [...copy.children].flatMap((card) => (card instanceof HTMLElement ? [card] : []))
  const widths = cards.map((card) => card.getBoundingClientRect().width)
  const starts = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0))
  /** @type {{ index: number, x: number, place: number } | null} */
  let held = null
  /** @param {number} carried @param {number} left */
  const placeAt = (carried, left) => {
    const others = widths.filter((_, index) => index !== carried)
    let start = 0
    let best = 0
    let distance = Math.abs(left)
    for (const [index, width] of others.entries()) {
      start += width
      if (Math.abs(start - left) < distance) [best, distance] = [index + 1, Math.abs(start - left)]
    }
    return best
  }
  copy.addEventListener('pointerdown', (event) => {
    const index = cards.findIndex((card) => event.target instanceof Node && card.contains(event.target))
    if (index < 0) return
    copy.setPointerCapture(event.pointerId)
    held = { index, x: event.clientX, place: index }
    const card = cards[index]
    if (card) card.style.zIndex = '9'
  })
  copy.addEventListener('pointermove', (event) => {
    if (!held) return
    const moved = event.clientX - held.x
    const carried = cards[held.index]
    if (carried) carried.style.translate = `${moved}px`
    const place = placeAt(held.index, (starts[held.index] ?? 0) + moved)
    if (place === held.place) return
    held.place = place
    const room = widths[held.index] ?? 0
    for (const [index, card] of cards.entries()) {
      if (index === held.index) continue
      const forward = index > held.index && index <= place
      const back = index < held.index && index >= place
      card.style.transition = 'transform 120ms ease'
      card.style.transform = forward ? `translateX(${-room}px)` : back ? `translateX(${room}px)` : ''
    }
  })
  copy.addEventListener('pointerup', () => {
    if (!held) return
    for (const card of cards) {
      card.style.transition = ''
      card.style.transform = ''
      card.style.translate = ''
      card.style.zIndex = ''
    }
    held = null
  })
}
