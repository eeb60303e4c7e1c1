import { secondsOf, type ShotId, ShotIdSchema, shotsInClip } from '../../../../../shared/domain/storyboard.ts'
import { copyAt } from '../../../editor/copying.ts'
import { committedBoard } from '../../../editor/store.ts'
import { type AtHand, sides } from './at-hand.ts'
import { nearestPlace, ownPlace, startsOf } from './carrying.ts'
import { drawCopies } from './draw-copies.ts'
import type { Copying } from './hand.ts'
import { whyOffTrack } from './off-track.ts'
import type { InHand } from './under-way.ts'

/**
 * Copies shots to where the pointer goes. The board is shown with the copies in their place, so that total and price move
 * with the hand. `grip`: how far into what is in the hand it was taken, in seconds.
 */
export function copy(at: AtHand, shotIds: readonly ShotId[], grip: number): InHand {
  const { shotboard, hand, voice, scale, list } = at
  const { editor } = shotboard
  const board = committedBoard(editor.store.getState())
  const shots = shotsInClip(board)
  const originals = shots.filter(({ id }) => shotIds.includes(id))
  const newIds = originals.map(() => ShotIdSchema.parse(crypto.randomUUID()))
  const seconds = secondsOf(originals)
  const gaps = [...startsOf(shots).values(), secondsOf(shots)]
  const placeAt = (to: number) => copyAt(board, originals, newIds, to)
  const sideAt = sides(at)
  const drawn = drawCopies({ list, scale, gaps, seconds, copies: newIds.length })
  let first = 0

  const show = (to: number | null): void => {
    if (to === drawn.place()) return
    if (to === null) editor.cancelGesture()
    else editor.preview(placeAt(to).command)
    drawn.moveTo(to)
  }
  const release = (): void => {
    drawn.stop()
    editor.cancelGesture()
    hand.setState({ held: null })
  }
  const held = (to: number, refusal: string | null, x: number): Copying => {
    const start = gaps[to] ?? 0
    return { is: 'copy', shotIds, copies: newIds, to, hole: { at: start, seconds }, refusal, side: sideAt(x + scale().width(seconds)) }
  }

  hand.setState({ held: held(ownPlace(shots, shotIds), null, 0), refused: null })
  return {
    move: (point) => {
      first = scale().secondsAt(point.x) - grip
      const to = nearestPlace(shots, [], first)
      const refusal = whyOffTrack(list, point) ?? placeAt(to).refusal
      show(refusal === null ? to : null)
      drawn.put(first)
      const next = held(to, refusal, point.x)
      const { held: now } = hand.getState()
      if (now?.is !== 'copy' || now.to !== next.to || now.refusal !== next.refusal || now.side !== next.side) hand.setState({ held: next })
    },
    drop: () => {
      const { held: now } = hand.getState()
      if (now?.is !== 'copy') return
      if (now.refusal === null) {
        hand.setState({ held: null })
        editor.commitGesture()
        drawn.land()
        return
      }
      const { command, refusal, nearest } = placeAt(now.to)
      const offer = refusal === null ? { words: `Copy to place ${now.to + 1}`, command } : nearest
      release()
      hand.setState({ refused: { sentence: now.refusal, at: Math.max(0, first), offer: offer && { label: offer.words, take: () => editor.dispatch(offer.command) } } })
      voice.say(`Refused. ${now.refusal}${offer ? ` ${offer.words} is the nearest.` : ''}`)
    },
    cancel: () => {
      release()
      voice.say('Nothing was copied.')
    },
    release,
  }
}
