import type { Command } from '../../../../shared/domain/command.ts'
import type { Board, BoardId } from '../../../../shared/domain/storyboard.ts'
import { isSame, type Match, replacedIn } from './find-words.ts'

/** What is done to one of several boards. */
export interface BoardChange {
  readonly boardId: BoardId
  readonly commands: readonly Command[]
}

/** The commands, board by board, that put other words in the place of these matches. */
export function changesFor(boards: readonly Board[], matches: readonly Match[], words: string): readonly BoardChange[] {
  return boards.flatMap((board): readonly BoardChange[] => {
    const here = matches.filter(({ boardId }) => boardId === board.id)
    return here.length === 0 ? [] : [{ boardId: board.id, commands: commandsOn(board, here, words) }]
  })
}

function commandsOn(board: Board, matches: readonly Match[], words: string): readonly Command[] {
  const first = matches.filter((match, index) => matches.findIndex(({ field }) => isSame(field, match.field)) === index)
  const changed = first.map(({ field, text }) => ({ field, text: replacedIn(text, matches.filter((other) => isSame(other.field, field)), words) }))
  const cast = changed.flatMap(({ field, text }) => (field.is === 'name' || field.is === 'looks' ? [{ field, text }] : []))
  return [
    ...changed.flatMap(({ field, text }): readonly Command[] => {
      if (field.is === 'prompt') return [{ kind: 'setPrompt', shotId: field.shotId, prompt: text }]
      if (field.is === 'notes') return [{ kind: 'setNotes', shotId: field.shotId, notes: text }]
      return field.is === 'style' ? [{ kind: 'setStyle', style: text }] : []
    }),
    ...(cast.length === 0 ? [] : [{ kind: 'setCast' as const, cast: (board.cast ?? []).map((member) => cast.reduce((one, { field, text }) => (field.member === member.id ? { ...one, [field.is]: text } : one), member)) }]),
  ]
}
