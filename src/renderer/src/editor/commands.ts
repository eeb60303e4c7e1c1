import type { Command, Refusal } from '../../../shared/domain/command.ts'
import { type Board, BoardSchema, type Settings } from '../../../shared/domain/storyboard.ts'
import { setCast, setSound, setStyle } from './board-extras.ts'
import { joinShots, mergeShots, splitShot } from './cut-commands.ts'
import { rollCut, setClipSeconds, setShotSeconds } from './length-commands.ts'
import { addMarker, moveMarker, removeMarker, renameMarker } from './marker-commands.ts'
import { changeShot, deleteShots, duplicateShots, insertShots, moveShots, setStill } from './shot-commands.ts'

/** Whether a command was refused rather than carried out. */
export function isRefusal(outcome: Board | Refusal): outcome is Refusal {
  return 'sentence' in outcome
}

/**
 * Carries a command out on a board: the new board, the same board where nothing changes, or why it cannot be.
 * Pure: the board that was given is never touched.
 */
export function apply(board: Board, command: Command): Board | Refusal {
  return applyAll(board, [command])
}

/** Carries commands out one after the other: the board behind the last of them, or why it cannot be. */
export function applyAll(board: Board, commands: readonly Command[]): Board | Refusal {
  const outcome = commands.reduce<Board | Refusal>((before, command) => (isRefusal(before) ? before : carryOut(before, command)), board)
  if (isRefusal(outcome) || outcome === board) return outcome
  // What is kept must always open again: what a draft cannot hold is refused here, not found out at the next start.
  const parsed = BoardSchema.safeParse(outcome)
  if (parsed.success) return outcome
  const tooLong = parsed.error.issues.some((issue) => issue.code === 'too_big' && issue.origin === 'string')
  return { sentence: tooLong ? 'That is more text than a board can keep. Shorten it.' : 'A board cannot hold that value.' }
}

function carryOut(board: Board, command: Command): Board | Refusal {
  switch (command.kind) {
    case 'insertShots':
      return insertShots(board, command.shots, command.at)
    case 'duplicateShots':
      return duplicateShots(board, command.shotIds, command.newIds)
    case 'deleteShots':
      return deleteShots(board, command.shotIds)
    case 'moveShots':
      return moveShots(board, command.shotIds, command.to)
    case 'setShotSeconds':
    case 'trimStart':
      return setShotSeconds(board, command.shotId, command.seconds)
    case 'rollCut':
      return rollCut(board, command.shotId, command.seconds)
    case 'setClipSeconds':
      return setClipSeconds(board, command.seconds)
    case 'splitShot':
      return splitShot(board, command.shotId, command.at, command.newId)
    case 'mergeShots':
      return mergeShots(board, command.shotIds)
    case 'joinShots':
      return joinShots(board)
    case 'addMarker':
      return addMarker(board, command.marker)
    case 'moveMarker':
      return moveMarker(board, command.id, command.at)
    case 'renameMarker':
      return renameMarker(board, command.id, command.name)
    case 'removeMarker':
      return removeMarker(board, command.id)
    case 'setPrompt':
      return changeShot(board, command.shotId, { prompt: command.prompt })
    case 'setNotes':
      return changeShot(board, command.shotId, { notes: command.notes })
    case 'setStill':
      return setStill(board, command.shotId, command.still)
    case 'setStyle':
      return setStyle(board, command.style)
    case 'setCast':
      return setCast(board, command.cast)
    case 'setSound':
      return setSound(board, command.sound)
    case 'rename':
      return rename(board, command.name.trim())
    case 'setModel':
      return board.model === command.model ? board : { ...board, model: command.model }
    case 'setMode':
      return change(board, { mode: command.mode })
    case 'setAudio':
      return change(board, { audio: command.audio })
    case 'setAspectRatio':
      return change(board, { aspectRatio: command.aspectRatio })
    case 'setNegativePrompt':
      return change(board, { negativePrompt: command.negativePrompt })
    case 'setGuidance':
      return change(board, { guidance: command.guidance })
    case 'setImage':
      return change(board, command.slot === 'startImage' ? { startImage: command.image } : { endImage: command.image })
  }
}

function rename(board: Board, name: string): Board | Refusal {
  if (name === '') return { sentence: 'A board needs a name.' }
  return name === board.name ? board : { ...board, name }
}

function change(board: Board, settings: Partial<Settings>): Board {
  const changed = { ...board.settings, ...settings }
  return JSON.stringify(changed) === JSON.stringify(board.settings) ? board : { ...board, settings: changed }
}
