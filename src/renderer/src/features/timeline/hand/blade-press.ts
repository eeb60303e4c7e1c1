import { ShotIdSchema } from '../../../../../shared/domain/storyboard.ts'
import { bladeAt, type BladePlace } from '../../../editor/blade.ts'
import { committedBoard } from '../../../editor/store.ts'
import { type AtHand, landing, sides } from './at-hand.ts'

/** Holds the blade over a place of the window: its line stands on the second that a press would cut. */
export function holdBlade(at: AtHand, x: number): void {
  const { hand } = at
  const { place, line } = placeAt(at, x)
  const { held, line: drawn } = hand.getState()
  if (place === null) {
    if (held?.is === 'blade') hand.setState({ held: null, line: null })
    return
  }
  if (held?.is === 'blade' && held.at === place.at && held.refusal === place.refusal && drawn?.name === line?.name) return
  hand.setState({ held: { is: 'blade', ...place, side: sides(at)(x) }, line })
}

/** Cuts there, or says why not and offers the nearest cut that can be made. */
export function pressBlade(at: AtHand, x: number): void {
  const { hand, voice, shotboard } = at
  const { place } = placeAt(at, x)
  if (!place) return
  if (place.cut) {
    shotboard.editor.dispatch(place.cut.command)
    hand.setState({ held: null, line: null, refused: null })
    return
  }
  const { refusal, nearest } = place
  if (refusal === null) return
  const offer = nearest && { label: nearest.words, take: () => shotboard.editor.dispatch(nearest.command) }
  hand.setState({ held: null, line: null, refused: { sentence: refusal, at: place.at, offer } })
  voice.say(`Refused. ${refusal}${nearest ? ` ${nearest.words} is the nearest.` : ''}`)
}

export function dropBlade({ hand }: AtHand): void {
  if (hand.getState().held?.is === 'blade') hand.setState({ held: null, line: null })
}

function placeAt(at: AtHand, x: number): { readonly place: BladePlace | null; readonly line: ReturnType<typeof landing>['line'] } {
  const time = at.scale().secondsAt(x)
  const { seconds, line } = landing(at, time)
  const place = bladeAt(committedBoard(at.shotboard.editor.store.getState()), time, seconds, ShotIdSchema.parse(crypto.randomUUID()))
  return { place, line: place?.at === line?.at ? line : null }
}
