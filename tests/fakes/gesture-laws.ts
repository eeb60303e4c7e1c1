import type { Command } from '../../src/shared/domain/command.ts'
import { type Board, BoardSchema } from '../../src/shared/domain/storyboard.ts'

/** What is wrong with a board, whatever was done to it; nothing where it is legal. */
export function faultsOfBoard(board: Board): readonly string[] {
  const ids = [...board.shots, ...(board.markers ?? [])].map(({ id }) => String(id))
  return [
    ...(BoardSchema.safeParse(board).success ? [] : ['does not open again']),
    ...(board.shots.length >= 1 && board.shots.length <= 6 ? [] : [`has ${board.shots.length} shots`]),
    ...board.shots.flatMap(({ seconds }) => (Number.isInteger(seconds) && seconds >= 1 && seconds <= 15 ? [] : [`has a shot of ${seconds} seconds`])),
    ...(new Set(ids).size === ids.length ? [] : ['has an id twice']),
  ]
}

/** Which law of a command that was carried out is broken between two boards; nothing where all hold. */
export function brokenLaws(command: Command, before: Board, after: Board): readonly string[] {
  const laws: Readonly<Record<string, boolean>> = { ...lawsOf(command, before, after), 'is the same board': before.id === after.id }
  return Object.entries(laws).flatMap(([law, holds]) => (holds ? [] : [`${command.kind}: ${law}`]))
}

function lawsOf(command: Command, before: Board, after: Board): Readonly<Record<string, boolean>> {
  const keepsMarkers = { 'what belongs to the whole board stays': same(wholeOf(before), wholeOf(after)) }
  switch (command.kind) {
    case 'rollCut':
      return { ...keepsMarkers, 'no second is lost': seconds(before) === seconds(after), 'only lengths change': same(before.shots.map(unmeasured), after.shots.map(unmeasured)), 'the shot is as long as was asked': lengthOf(after, command.shotId) === command.seconds }
    case 'splitShot':
      return { ...keepsMarkers, 'no second is lost': seconds(before) === seconds(after), 'both parts say what the shot said': same(before.shots.map(said), after.shots.filter(({ id }) => id !== command.newId).map(said)) && after.shots.some((shot) => shot.id === command.newId && said(shot) === saidBy(before, command.shotId)) }
    case 'mergeShots':
      return { ...keepsMarkers, 'no second is lost': seconds(before) === seconds(after), 'no word is lost': words(before) === words(after) }
    case 'joinShots':
      return { ...keepsMarkers, 'no word is lost': words(before) === words(after) }
    case 'moveShots':
      return { ...keepsMarkers, 'the shots are the same ones': same(byId(before.shots), byId(after.shots)), 'the others keep their order': same(without(before, command.shotIds), without(after, command.shotIds)) }
    case 'deleteShots':
      return { ...keepsMarkers, 'the others stay': same(without(before, command.shotIds), after.shots) }
    case 'insertShots':
      return { ...keepsMarkers, 'the others stay': same(before.shots, without(after, command.shots.map(({ id }) => id))), 'all are there': after.shots.length === before.shots.length + command.shots.length }
    case 'duplicateShots':
      return { ...keepsMarkers, 'the others stay': same(before.shots, without(after, command.newIds)), 'each has its double': after.shots.length === before.shots.length + command.newIds.length }
    case 'setShotSeconds':
    case 'trimStart':
      return { ...keepsMarkers, 'only lengths change': same(before.shots.map(unmeasured), after.shots.map(unmeasured)), 'the others keep theirs': same(without(before, [command.shotId]), without(after, [command.shotId])), 'the shot is as long as was asked': lengthOf(after, command.shotId) === command.seconds }
    case 'addMarker':
    case 'moveMarker':
    case 'renameMarker':
    case 'removeMarker':
      return { 'nothing else changes': same({ ...before, markers: undefined }, { ...after, markers: undefined }), 'no list is left empty': after.markers === undefined || after.markers.length > 0 }
    case 'setStyle':
    case 'setCast':
    case 'setSound':
      return { 'the shots and the rest stay': same(bareOf(before), bareOf(after)), 'nothing is left empty': after.style !== '' && after.cast?.length !== 0 }
    case 'setClipSeconds':
    case 'setPrompt':
    case 'setStill':
    case 'setNotes':
    case 'rename':
    case 'setModel':
    case 'setMode':
    case 'setAudio':
    case 'setAspectRatio':
    case 'setNegativePrompt':
    case 'setGuidance':
    case 'setImage':
      return { ...keepsMarkers, 'no shot comes or goes': same(before.shots.map(({ id }) => id), after.shots.map(({ id }) => id)) }
  }
}

type Shot = Board['shots'][number]

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
const seconds = ({ shots }: Board): number => shots.reduce((total, shot) => total + shot.seconds, 0)
const unmeasured = (shot: Shot): unknown => ({ ...shot, seconds: 0 })
const said = ({ prompt, notes, still }: Shot): string => JSON.stringify([prompt, notes, still])
const wholeOf = ({ markers, style, cast, sound }: Board): unknown => ({ markers, style, cast, sound })
const bareOf = (board: Board): unknown => ({ ...board, style: undefined, cast: undefined, sound: undefined })
const lengthOf = (board: Board, id: Shot['id']): number | undefined => board.shots.find((shot) => shot.id === id)?.seconds
const byId = (shots: readonly Shot[]): readonly Shot[] => shots.toSorted((a, b) => a.id.localeCompare(b.id))
const without = (board: Board, ids: readonly Shot['id'][]): readonly Shot[] => board.shots.filter(({ id }) => !ids.includes(id))
const words = ({ shots }: Board): string => (['prompt', 'notes'] as const).map((text) => shots.map((shot) => shot[text].trim()).filter(Boolean).join('\n\n')).join('\0')

function saidBy(board: Board, id: Shot['id']): string | undefined {
  const shot = board.shots.find((other) => other.id === id)
  return shot && said(shot)
}
