import type { Place } from '../../../../shared/actions/action.ts'
import { ACTIONS, type ActionId } from '../../../../shared/actions/table.ts'
import type { Command } from '../../../../shared/domain/command.ts'
import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import { ShotIdSchema } from '../../../../shared/domain/storyboard.ts'
import { apply, isRefusal } from '../../editor/commands.ts'
import { whyNoFrame } from '../clip-frames.ts'
import { cutAt } from '../../editor/cut-at-time.ts'
import type { Edge } from '../../editor/edges.ts'
import { newShot } from '../../editor/new-board.ts'
import { committedBoard, type EditorState, shownShots } from '../../editor/store.ts'
import { trimToTime } from '../../editor/trim-to-time.ts'
import { NO_TAKE, pictureHere } from './animatic-actions.ts'
import { boardBeside } from './board-steps.ts'
import { isOnScreen } from '../key-places.ts'
import { NO_SOUND } from './sound-actions.ts'
import type { Shotboard } from '../start.ts'
import { whyNoStill } from './still-actions.ts'

/** Why an action can do nothing now, in one sentence; null where it can, or where only trying tells. */
export function whyNot(action: ActionId, shotboard: Shotboard): string | null {
  if (!isOnScreen(action, shotboard)) return ELSEWHERE[ACTIONS[action].place]
  if (ACTIONS[action].place === 'player' && shotboard.stage.reel() === null) return ELSEWHERE.player
  return REASONS[action]?.(shotboard.editor.store.getState(), shotboard) ?? null
}

const ELSEWHERE: Readonly<Record<Place, string>> = {
  window: '',
  board: 'Works in the Board workspace.',
  timeline: 'Works in the Board workspace.',
  player: 'Works where a clip is shown.',
  library: 'Works in the Library.',
}

/** What an action's own state says against it. */
const REASONS: Readonly<Partial<Record<ActionId, (state: EditorState, shotboard: Shotboard) => string | null>>> = {
  undo: ({ history }) => (history.past.length === 0 ? 'There is nothing to undo.' : null),
  redo: ({ history }) => (history.future.length === 0 ? 'There is nothing to redo.' : null),
  'previous-board': (state) => whyNoBoard(state, -1),
  'next-board': (state) => whyNoBoard(state, 1),
  'add-shot': (state) => refusalOf(state, { kind: 'insertShots', shots: [newShot()], at: 0 }),
  'duplicate-shot': (state) => refusalOf(state, { kind: 'duplicateShots', shotIds: selectedIn(state), newIds: selectedIn(state).map(newId) }),
  'merge-shots': (state) => refusalOf(state, { kind: 'mergeShots', shotIds: selectedIn(state) }),
  'split-at-playhead': (state, { playhead }) => {
    const cut = cutAt(committedBoard(state), playhead.store.getState().time, newId())
    return 'sentence' in cut ? cut.sentence : refusalOf(state, cut.command)
  },
  'trim-start-to-playhead': (state, { playhead }) => whyNoTrim(state, playhead.store.getState().time, 'start'),
  'trim-end-to-playhead': (state, { playhead }) => whyNoTrim(state, playhead.store.getState().time, 'end'),
  'clear-in-out': (_, { playhead }) => (playhead.store.getState().in === null && playhead.store.getState().out === null ? 'No part is marked.' : null),
  'sound-start-to-playhead': whyNoSound,
  'sound-end-to-playhead': whyNoSound,
  'sound-to-playhead': whyNoSound,
  'remove-sound': whyNoSound,
  'crop-still': whyNoStill,
  'remove-still': whyNoStill,
  'start-with-still': whyNoStill,
  'end-with-still': (state) => whyNoStill(state) ?? whyNoEndImage(state),
  'frame-as-still': (_, shotboard) => whyNoFrame(shotboard),
  'frame-as-start-image': (_, shotboard) => whyNoFrame(shotboard),
  'frame-as-end-image': (state, shotboard) => whyNoFrame(shotboard) ?? whyNoEndImage(state),
  'board-from-last-frame': (_, shotboard) => whyNoFrame(shotboard),
  'next-marker': whyNoMarker,
  'previous-marker': whyNoMarker,
  'next-picture': (_, shotboard) => (pictureHere(shotboard).takes.length === 0 ? NO_TAKE : null),
  'delete-shot': (state) => refusalOf(state, { kind: 'deleteShots', shotIds: selectedIn(state) }),
  'move-shot-left': (state) => (placeOf(state) === 0 ? 'It is the first shot already.' : null),
  'move-shot-right': (state) => (placeOf(state) === committedBoard(state).shots.length - selectedIn(state).length ? 'It is the last shot already.' : null),
}

function whyNoBoard(state: EditorState, by: 1 | -1): string | null {
  const beside = boardBeside(state, by)
  return typeof beside === 'string' ? null : beside.sentence
}

function whyNoTrim(state: EditorState, time: number, edge: Edge): string | null {
  const outcome = trimToTime(committedBoard(state), time, edge)
  return 'sentence' in outcome ? outcome.sentence : refusalOf(state, outcome.command)
}

function whyNoEndImage(state: EditorState): string | null {
  const { name, endImage } = specOf(committedBoard(state).model)
  return endImage ? null : `${name} takes no end image.`
}

function whyNoMarker(state: EditorState): string | null {
  return (committedBoard(state).markers ?? []).length === 0 ? 'This board has no markers yet.' : null
}

function whyNoSound(state: EditorState): string | null {
  return committedBoard(state).sound ? null : NO_SOUND
}

function refusalOf(state: EditorState, command: Command): string | null {
  const outcome = apply(committedBoard(state), command)
  return isRefusal(outcome) ? outcome.sentence : null
}

const selectedIn = (state: EditorState) => shownShots(state).map(({ id }) => id)

function placeOf(state: EditorState): number {
  const selected = selectedIn(state)
  return committedBoard(state).shots.findIndex(({ id }) => selected.includes(id))
}

function newId() {
  return ShotIdSchema.parse(crypto.randomUUID())
}
