import { specOf } from '../../../../../shared/domain/models/catalogue.ts'
import { shotsInClip, type ShotId } from '../../../../../shared/domain/storyboard.ts'
import { committedBoard } from '../../../editor/store.ts'
import type { AtHand } from './at-hand.ts'
import { carriedTo, nearestPlace, offsetInHand, ownPlace, startsOf, startsWith } from './carrying.ts'
import { slide } from './motion.ts'
import { whyOffTrack } from './off-track.ts'
import type { Gesture, InHand, Point } from './under-way.ts'

/** Carries shots to another place. `grip`: how far into what is in the hand it was taken, in seconds. */
export function carry(at: AtHand, shotIds: readonly ShotId[], grip: number): InHand {
  const { shotboard, hand, voice, scale, list } = at
  const { editor } = shotboard
  const board = committedBoard(editor.store.getState())
  const shots = shotsInClip(board)
  const starts = startsOf(shots)
  const cards = shots.flatMap(({ id }, index) => {
    const card = list.children[index]
    return shotIds.includes(id) && card instanceof HTMLElement ? [{ id, card, home: starts.get(id) ?? 0, inHand: offsetInHand(shots, shotIds, id) }] : []
  })
  let first = 0

  /** Where the cards are while they travel is no state of React's: they follow the pointer in every frame. */
  const put = (): void => {
    for (const { card, home, inHand } of cards) card.style.translate = `${scale().width(first + inHand - home)}px`
  }
  const release = (landed: ReadonlyMap<ShotId, number>): void => {
    const { pixelsPerSecond } = scale()
    hand.setState({ held: null })
    for (const { card, id, inHand } of cards) {
      card.style.translate = ''
      slide(card, (first + inHand - (landed.get(id) ?? 0)) * pixelsPerSecond)
    }
  }

  const cancel = (): void => {
    release(starts)
    voice.say(shotIds.length === 1 ? `Shot ${ownPlace(shots, shotIds) + 1} was put back.` : `${shotIds.length} shots were put back.`)
  }

  hand.setState({ held: { is: 'carry', by: 'pointer', ...carriedTo(shots, shotIds, ownPlace(shots, shotIds)), refusal: null }, refused: null })
  return {
    move: (point) => {
      const { held } = hand.getState()
      if (held?.is !== 'carry') return
      first = scale().secondsAt(point.x) - grip
      put()
      const to = nearestPlace(shots, shotIds, first)
      const refusal = whyOffTrack(list, point)
      if (to !== held.to || refusal !== held.refusal) hand.setState({ held: { ...held, ...carriedTo(shots, shotIds, to), refusal } })
    },
    drop: () => {
      const { held } = hand.getState()
      if (held?.is !== 'carry') return
      const { to, refusal } = held
      const take = (): void => editor.dispatch({ kind: 'moveShots', shotIds, to })
      if (refusal !== null) {
        // Let go of elsewhere over its own place, it was put back: there is nothing nearer to offer.
        if (to === ownPlace(shots, shotIds)) return cancel()
        release(starts)
        hand.setState({ refused: { sentence: refusal, at: first, offer: { label: `Put at place ${to + 1}`, take } } })
        voice.say(`Refused. ${refusal} Place ${to + 1} is the nearest.`)
        return
      }
      take()
      release(startsWith(shots, shotIds, to))
    },
    cancel,
    release: () => release(starts),
  }
}

/** A drag that nothing comes of, because the model makes one take: told where it is let go of. */
export function refuseCarry({ shotboard, hand, voice, scale }: AtHand, from: Point): Gesture {
  const { name } = specOf(committedBoard(shotboard.editor.store.getState()).model)
  const sentence = `${name} makes one take: there is no other place to put it.`
  const tell = (): void => {
    hand.setState({ refused: { sentence, at: scale().secondsAt(from.x), offer: null } })
    voice.say(`Refused. ${sentence}`)
  }
  return { move: () => {}, drop: tell, cancel: () => {} }
}
