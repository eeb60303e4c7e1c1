import type { Render, Stage } from '../../../shared/domain/job.ts'
import { type ModelId, specOf } from '../../../shared/domain/models/catalogue.ts'
import { type BoardId, shotsInClip } from '../../../shared/domain/storyboard.ts'

/** What a render must be to be found; what is left out does not matter. */
export interface RenderFilter {
  readonly model?: ModelId | null
  readonly stage?: Stage['at'] | null
  readonly boardId?: BoardId | null
  readonly practice?: boolean | null
}

/**
 * The renders that pass the filter and hold every word of the query in their prompts, board's name or model's name, in
 * the order given. Case and accents do not matter, nor does the order of the words.
 */
export function searchRenders(renders: readonly Render[], query: string, filter: RenderFilter = {}): readonly Render[] {
  const words = fold(query).split(/\s+/).filter((word) => word !== '')
  return renders.filter((render) => {
    if (!passes(render, filter)) return false
    if (words.length === 0) return true
    const text = searchText(render)
    return words.every((word) => text.includes(word))
  })
}

function passes({ order, stage }: Render, filter: RenderFilter): boolean {
  return (
    (filter.model ?? order.board.model) === order.board.model &&
    (filter.stage ?? stage.at) === stage.at &&
    (filter.boardId ?? order.board.id) === order.board.id &&
    (filter.practice ?? order.practice) === order.practice
  )
}

/** Renders are values, so the folded text of one holds as long as the object lives. A keystroke must not fold a library. */
const FOLDED = new WeakMap<Render, string>()

function searchText(render: Render): string {
  const known = FOLDED.get(render)
  if (known !== undefined) return known
  const { board } = render.order
  const text = fold([board.name, specOf(board.model).name, ...shotsInClip(board).map(({ prompt }) => prompt)].join('\n'))
  FOLDED.set(render, text)
  return text
}

/** Upper case first, so that ß meets SS; the last step because lower case gives Greek two sigmas. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().toLowerCase().replaceAll('ς', 'σ')
}
