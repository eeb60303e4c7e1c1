/** How long shots slide when they make room or are let go of, in milliseconds. */
const SLIDE = 120

/** The same for this user now: nothing where the system asks for no motion. */
function slideTime(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : SLIDE
}

/** Glides from so many pixels away into its place. */
export function slide(card: HTMLElement, pixels: number): void {
  if (slideTime() > 0 && Math.abs(pixels) > 1) card.animate([{ translate: `${pixels}px` }, { translate: '0px' }], { duration: slideTime(), easing: 'ease-out' })
}
