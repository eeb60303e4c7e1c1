import { listed } from '../../../../../shared/domain/list-words.ts'
import { specOf } from '../../../../../shared/domain/models/catalogue.ts'
import { shotsInClip, type ShotId } from '../../../../../shared/domain/storyboard.ts'
import { capitalised } from '../../../../../shared/domain/whole-words.ts'
import { committedBoard, shownShots } from '../../../editor/store.ts'
import type { AtHand } from './at-hand.ts'
import { carriedTo, lastPlace, ownPlace } from './carrying.ts'
import type { Carry } from './hand.ts'

type AtKeys = Omit<AtHand, 'scale' | 'list'>

/** A key on a shot: Space picks the selected shots up, arrows carry them, Space drops them. Whether the key meant any of it. */
export function carryKey(at: AtKeys, key: string): boolean {
  const { held } = at.hand.getState()
  if (held?.is !== 'carry') return key === ' ' && pickUp(at)
  if (held.by === 'pointer') return false
  const shots = shotsInClip(committedBoard(at.shotboard.editor.store.getState()))
  const last = lastPlace(shots, held.shotIds)
  const to = { ArrowLeft: held.to - 1, ArrowRight: held.to + 1, Home: 0, End: last }[key]
  if (to !== undefined) carryTo(at, held, Math.min(Math.max(to, 0), last))
  else if (key === ' ' || key === 'Enter') drop(at, held)
  else if (key === 'Escape') putBack(at, held)
  else return false
  return true
}

function pickUp(at: AtKeys): boolean {
  const { shotboard, hand, voice } = at
  const state = shotboard.editor.store.getState()
  const board = committedBoard(state)
  if (!specOf(board.model).multiShot) return false
  const shots = shotsInClip(board)
  const shotIds = shots.filter((shot) => shownShots(state).includes(shot)).map(({ id }) => id)
  hand.setState({ held: { is: 'carry', by: 'keys', ...carriedTo(shots, shotIds, ownPlace(shots, shotIds)), refusal: null }, refused: null })
  voice.say(`Picked up ${named(at, shotIds)} of ${shots.length}, over ${shotIds.length === 1 ? 'its' : 'their'} own place.`)
  putBackWhenLeft(at)
  return true
}

function carryTo(at: AtKeys, held: Carry, to: number): void {
  const shots = shotsInClip(committedBoard(at.shotboard.editor.store.getState()))
  at.hand.setState({ held: { ...held, ...carriedTo(shots, held.shotIds, to) } })
  at.voice.say(`${capitalised(named(at, held.shotIds))} ${held.shotIds.length === 1 ? 'is' : 'are'} over place ${to + 1} of ${lastPlace(shots, held.shotIds) + 1}.`)
}

function drop(at: AtKeys, { shotIds, to }: Carry): void {
  const { editor } = at.shotboard
  const before = committedBoard(editor.store.getState())
  const name = capitalised(named(at, shotIds))
  at.hand.setState({ held: null })
  editor.dispatch({ kind: 'moveShots', shotIds, to })
  if (committedBoard(editor.store.getState()) === before) at.voice.say(`${name} stayed where ${shotIds.length === 1 ? 'it was' : 'they were'}.`)
}

function putBack(at: AtKeys, { shotIds }: Carry): void {
  at.hand.setState({ held: null })
  at.voice.say(`${capitalised(named(at, shotIds))} ${shotIds.length === 1 ? 'was' : 'were'} put back.`)
}

/** A lift by keys ends when the hand goes elsewhere: the track must never show an order that is not the board's. */
function putBackWhenLeft(at: AtKeys): void {
  const heard = new AbortController()
  const { signal } = heard
  const left = (): void => {
    const { held } = at.hand.getState()
    if (held?.is === 'carry' && held.by === 'keys') putBack(at, held)
  }
  const { store } = at.shotboard.editor
  const edited = store.subscribe((now, before) => (now.history.present !== before.history.present || now.boardId !== before.boardId) && left())
  const ended = at.hand.subscribe(({ held }) => held === null && heard.abort())
  signal.addEventListener('abort', () => {
    edited()
    ended()
  })
  window.addEventListener('pointerdown', left, { capture: true, signal })
  window.addEventListener('focusout', left, { signal })
}

/** `shot 2`, `shots 2 and 3`: numbers as the user sees them, never ids. */
function named({ shotboard }: AtKeys, shotIds: readonly ShotId[]): string {
  const shots = shotsInClip(committedBoard(shotboard.editor.store.getState()))
  const numbers = shots.flatMap(({ id }, index) => (shotIds.includes(id) ? [index + 1] : []))
  return `${numbers.length === 1 ? 'shot' : 'shots'} ${listed(numbers)}`
}
