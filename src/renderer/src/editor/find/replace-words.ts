import type { CastMember } from '../../../../shared/domain/cast.ts'
import type { Command } from '../../../../shared/domain/command.ts'
import type { Board, BoardId } from '../../../../shared/domain/storyboard.ts'
import { type Field, type Match, nameOfField, replacedIn } from './find-words.ts'

/** What is done to one of several boards. */
export interface BoardChange {
  readonly boardId: BoardId
  readonly commands: readonly Command[]
}

/** The commands, board by board, that put other words in the place of these matches. */
export function changesFor(boards: readonly Board[], matches: readonly Match[], words: string): readonly BoardChange[] {
  const onBoards = grouped(matches, ({ boardId }) => boardId)
  return boards.flatMap((board): readonly BoardChange[] => {
    const here = onBoards.get(board.id)
    return here ? [{ boardId: board.id, commands: commandsOn(board, here, words) }] : []
  })
}

function commandsOn({ cast = [] }: Board, matches: readonly Match[], words: string): readonly Command[] {
  const changed = [...grouped(matches, ({ field }) => nameOfField(field)).values()].flatMap((some) => some.slice(0, 1).map(({ field, text }) => ({ field, text: replacedIn(text, some, words) })))
  const castAfter = changed.reduce<readonly CastMember[]>((members, { field, text }) => withWords(members, field, text), cast)
  return [
    ...changed.flatMap(({ field, text }): readonly Command[] => {
      if (field.is === 'prompt') return [{ kind: 'setPrompt', shotId: field.shotId, prompt: text }]
      if (field.is === 'notes') return [{ kind: 'setNotes', shotId: field.shotId, notes: text }]
      return field.is === 'style' ? [{ kind: 'setStyle', style: text }] : []
    }),
    ...(castAfter === cast ? [] : [{ kind: 'setCast' as const, cast: castAfter }]),
  ]
}

/** The cast with a text of one of them changed; the same cast where the text is not theirs. */
function withWords(cast: readonly CastMember[], field: Field, text: string): readonly CastMember[] {
  return 'member' in field ? cast.map((one) => (one.id === field.member ? { ...one, [field.is]: text } : one)) : cast
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
