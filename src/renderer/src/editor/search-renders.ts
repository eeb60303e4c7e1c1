import type { Render, Stage } from '../../../shared/domain/job.ts'
import { type ModelId, specOf } from '../../../shared/domain/models/catalogue.ts'
import { sentPrompt } from '../../../shared/domain/sent-prompt.ts'
import { shotsInClip } from '../../../shared/domain/storyboard.ts'

/** What a render must be to be found; what is left out does not matter. */
export interface RenderFilter {
  readonly model?: ModelId | null
  readonly stage?: Stage['at'] | null
}

/**
 * The renders that pass the filter and hold every word of the query in what was sent for their shots, board's name or model's name, in
 * the order given. Case and accents do not matter, nor does the order of the words.
 */
export function searchRenders(renders: readonly Render[], query: string, filter: RenderFilter = {}): readonly Render[] {
  const words = fold(query).split(/\s+/).filter((word) => word !== '')
  const texts = words.length > 0 ? textsOf(renders) : []
  const all = Object.values(filter).every((wanted) => wanted === null || wanted === undefined)
  return renders.filter((render, index) => words.every((word) => texts[index]?.includes(word)) && (all || passes(render, filter)))
}

/** Reads the texts of some renders ahead of a search, so that its first key finds them ready. */
export function readTexts(renders: readonly Render[]): void {
  for (const render of renders) textOf(render)
}

function passes({ order, stage }: Render, filter: RenderFilter): boolean {
  return (filter.model ?? order.board.model) === order.board.model && (filter.stage ?? stage.at) === stage.at
}

/**
 * Lists and renders are values: what was read off one holds as long as the object lives. By list, because a keystroke
 * must not even look up each render of a large library; by render, because a new list holds mostly the same ones.
 */
const TEXTS = new WeakMap<readonly Render[], readonly string[]>()
const TEXT = new WeakMap<Render, string>()

function textsOf(renders: readonly Render[]): readonly string[] {
  const known = TEXTS.get(renders)
  if (known) return known
  const texts = renders.map(textOf)
  TEXTS.set(renders, texts)
  return texts
}

function textOf(render: Render): string {
  const known = TEXT.get(render)
  if (known !== undefined) return known
  const { board } = render.order
  const text = fold([board.name, specOf(board.model).name, ...shotsInClip(board).map((shot) => sentPrompt(board, shot))].join('\n'))
  TEXT.set(render, text)
  return text
}

/** Upper case first, so that ß meets SS; the last step because lower case gives Greek two sigmas. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().toLowerCase().replaceAll('ς', 'σ')
}
