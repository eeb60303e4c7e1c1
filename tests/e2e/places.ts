import type { Locator } from '@playwright/test'

/** Which of the elements cannot be brought wholly into the window by the user: cut off, or past an edge that does not scroll. */
export function outOfReach(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((all) => {
    if (all.length === 0) return ['there is no such element']
    return all.flatMap((element) => {
      const own = element.getBoundingClientRect()
      const name = element.ariaLabel ?? element.textContent ?? element.tagName
      if (own.width === 0 || own.height === 0) return [`${name}: has no size`]
      let box = { left: own.left, right: own.right, top: own.top, bottom: own.bottom }
      for (let holder = element.parentElement; holder !== null && holder !== document.body; holder = holder.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(holder)
        const edge = holder.getBoundingClientRect()
        // What scrolls can bring it into the holder's own box; what clips cannot.
        const scrolls = { x: overflowX === 'auto' || overflowX === 'scroll', y: overflowY === 'auto' || overflowY === 'scroll' }
        const clips = { x: overflowX === 'hidden' || overflowX === 'clip', y: overflowY === 'hidden' || overflowY === 'clip' }
        const out = { x: box.left < edge.left - 1 || box.right > edge.right + 1, y: box.top < edge.top - 1 || box.bottom > edge.bottom + 1 }
        if (clips.x && out.x) return [`${name}: cut at the side by ${holder.className}`]
        if (clips.y && out.y) return [`${name}: cut above or below by ${holder.className}`]
        if (scrolls.x && out.x) box = { ...box, left: edge.left, right: edge.right }
        if (scrolls.y && out.y) box = { ...box, top: edge.top, bottom: edge.bottom }
        if (position === 'fixed') break
      }
      const inside = box.left >= -1 && box.top >= -1 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1
      return inside ? [] : [`${name}: at ${Math.round(box.left)}–${Math.round(box.right)} × ${Math.round(box.top)}–${Math.round(box.bottom)} of ${innerWidth} × ${innerHeight}`]
    })
  })
}

/** Which of the elements show less of their text than there is. */
export function cutText(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((all) => {
    if (all.length === 0) return ['there is no such element']
    return all.flatMap((element) =>
      [element, ...element.querySelectorAll('*')]
        .filter((part) => part instanceof HTMLElement && part.clientWidth > 0 && part.scrollWidth > part.clientWidth)
        .map((part) => `${element.ariaLabel ?? element.textContent}: ${part.scrollWidth} px of text in ${part.clientWidth} px`),
    )
  })
}

/** Which pairs of the elements lie over each other. */
export function covered(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((all) => {
    const boxes = all.map((element) => ({ name: element.ariaLabel ?? element.textContent ?? element.tagName, box: element.getBoundingClientRect() }))
    return boxes.flatMap((one, index) =>
      boxes.slice(index + 1).flatMap((other) => {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        return across > 1 && down > 1 ? [`${one.name} and ${other.name}, by ${Math.round(across)} px`] : []
      }),
    )
  })
}
