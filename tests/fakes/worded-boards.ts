import * as fc from 'fast-check'
import { CastIdSchema } from '../../src/shared/domain/cast.ts'
import { specOf } from '../../src/shared/domain/models/catalogue.ts'
import { promptLimit } from '../../src/shared/domain/problems/prompt-rules.ts'
import { sentPrompt } from '../../src/shared/domain/sent-prompt.ts'
import { type Board, BoardSchema } from '../../src/shared/domain/storyboard.ts'
import { boardsByTheBook } from './boards.ts'

const NAMES = ['Mara', 'Old Tom', 'Tom', 'the keeper', 'R2-D2', 'Zoë', '小明', ''] as const
const pieces = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 3, arbitrary: fc.constantFrom('walks in', 'MARA', 'The keeper', 'Mara’s', '“Tom?”', 'a sea', '🎬', 'slow push in') },
  { weight: 2, arbitrary: fc.constantFrom('.', ',', '…', '\n', ' ', '!”', '"') },
  { weight: 1, arbitrary: fc.nat({ max: 260 }).map((length) => 'w'.repeat(length)) },
  { weight: 1, arbitrary: fc.nat({ max: 140 }).map((length) => '🎬'.repeat(length)) },
)
const prose = fc.array(pieces, { maxLength: 8 }).map((words) => words.join(' '))
const cast = fc.uniqueArray(fc.record({ id: fc.uuid({ version: 4 }).map((id) => CastIdSchema.parse(id)), name: fc.constantFrom(...NAMES), looks: fc.oneof(prose, prose.map((looks) => `Mara ${looks}`)) }), {
  maxLength: 5,
  selector: ({ id }) => id,
})

/** Boards that their models render by the book but for their words: style, cast and prompts of any length that name each other, around every limit. */
export const boardsWithWords: fc.Arbitrary<Board> = fc
  .record({ board: boardsByTheBook, style: fc.oneof(fc.constant(''), prose), cast, prompts: fc.array(prose, { minLength: 6, maxLength: 6 }), own: fc.boolean(), near: fc.option(fc.integer({ min: -3, max: 3 })) })
  .map(({ board, style, cast: members, prompts, own, near }) => {
    const worded = BoardSchema.parse({
      ...board,
      shots: own ? board.shots : board.shots.map((shot, index) => ({ ...shot, prompt: prompts[index] })),
      ...(style !== '' && { style }),
      ...(members.length > 0 && { cast: members }),
    })
    return near === null ? worded : toTheEdge(worded, near)
  })

/** The same board with its first shot so long that what is sent for it is this much beyond the limit, where it was shorter. */
function toTheEdge(board: Board, beyond: number): Board {
  const [first, ...rest] = board.shots
  if (!first) return board
  const missing = promptLimit(board, specOf(board.model)).max + beyond - sentPrompt(board, first).length
  return missing < 1 ? board : { ...board, shots: [{ ...first, prompt: `${'w'.repeat(missing - 1)} ${first.prompt}` }, ...rest] }
}
