import type { Seconds } from '../../../../../shared/domain/units.ts'
import type { Scale } from '../scale.ts'
import { slide } from './motion.ts'

/** Where copies of shots can go on a track. */
interface Copies {
  readonly list: HTMLElement
  readonly scale: () => Scale
  /** Where each place begins on the board without them, in seconds from the clip's start. */
  readonly gaps: readonly Seconds[]
  /** How long they are together. */
  readonly seconds: Seconds
  readonly copies: number
}

/** The cards of copies in the hand: they follow the pointer in every frame, which is no state of React's. */
export interface DrawnCopies {
  /** The place where the board has them; null while it has none. */
  readonly place: () => number | null
  /** The board has them elsewhere now: the other cards glide to where that leaves them. */
  readonly moveTo: (place: number | null) => void
  /** The first of them is at this time in the hand, in seconds. */
  readonly put: (first: number) => void
  /** They glide into their place. */
  readonly land: () => void
  readonly stop: () => void
}

export function drawCopies({ list, scale, gaps, seconds, copies }: Copies): DrawnCopies {
  let place: number | null = null
  let first = 0
  let frame = 0
  /** What is drawn of the copies; the same elements wherever the board has them. */
  let inHand: readonly HTMLElement[] = []

  const cards = (from: number, count: number): readonly HTMLElement[] =>
    [...list.children].slice(from, from + count).filter((card) => card instanceof HTMLElement)
  const away = (): number => (place === null ? 0 : scale().width(first - (gaps[place] ?? 0)))
  const put = (): void => {
    const translate = `${away()}px`
    for (const card of inHand) card.style.translate = translate
  }
  const roomIs = (at: number | null, index: number): number => (at !== null && index >= at ? seconds : 0)
  const makeRoom = (before: number | null): void => {
    const others = cards(0, list.childElementCount).filter((_, index) => place === null || index < place || index >= place + copies)
    others.forEach((card, index) => slide(card, scale().width(roomIs(before, index) - roomIs(place, index))))
  }
  const stop = (): void => {
    cancelAnimationFrame(frame)
    for (const card of inHand) card.style.translate = ''
  }

  return {
    place: () => place,
    moveTo: (next) => {
      const before = place
      if (next === null) stop()
      place = next
      cancelAnimationFrame(frame)
      // React has drawn the copies in their place by the next frame, and not before.
      frame = requestAnimationFrame(() => {
        inHand = place === null ? [] : cards(place, copies)
        makeRoom(before)
        put()
      })
    },
    put: (time) => {
      first = time
      put()
    },
    land: () => {
      const pixels = away()
      stop()
      for (const card of inHand) slide(card, pixels)
    },
    stop,
  }
}
