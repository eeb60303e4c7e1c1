import type { CastMember } from '../../../shared/domain/cast.ts'
import type { Sound } from '../../../shared/domain/sound.ts'
import type { Board } from '../../../shared/domain/storyboard.ts'

// What a board may have or not: without it, it is a board that never had one.

export function setStyle(board: Board, style: string): Board {
  if (style === (board.style ?? '')) return board
  const { style: _, ...bare } = board
  return style === '' ? bare : { ...bare, style }
}

export function setCast(board: Board, cast: readonly CastMember[]): Board {
  if (JSON.stringify(cast) === JSON.stringify(board.cast ?? [])) return board
  const { cast: _, ...bare } = board
  return cast.length === 0 ? bare : { ...bare, cast }
}

export function setSound(board: Board, sound: Sound | null): Board {
  if (JSON.stringify(sound) === JSON.stringify(board.sound ?? null)) return board
  const { sound: _, ...bare } = board
  return sound ? { ...bare, sound } : bare
}
