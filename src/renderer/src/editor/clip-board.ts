import { ShotDraftsSchema, type ShotDraft } from '../../../shared/domain/shot-draft.ts'
import { shotListOf } from './shot-list/write-shot-list.ts'

/** What shots are called on the clipboard, beside the text that every program takes. */
const SHOTS_TYPE = 'application/x-shotboard-shots'
const TEXT_TYPE = 'text/plain'

/** Lays shots down: exactly for Shotboard, as a list for everything else. */
export function layDown(shots: readonly ShotDraft[], into: Pick<DataTransfer, 'setData'>): void {
  into.setData(SHOTS_TYPE, JSON.stringify(shots.map(({ seconds, prompt, notes, still }) => ({ seconds, prompt, notes, still }))))
  into.setData(TEXT_TYPE, shotListOf(shots))
}

/** What lies on the clipboard: shots, a picture, text that may be a list of shots, or nothing of these. */
type Found = { readonly shots: readonly ShotDraft[] } | { readonly picture: File } | { readonly text: string }

/** Picks up the best of what lies there. */
export function pickUp(from: Pick<DataTransfer, 'getData'> & { readonly files: Iterable<File> }): Found | null {
  const parsed = ShotDraftsSchema.safeParse(jsonOf(from.getData(SHOTS_TYPE)))
  if (parsed.success) return { shots: parsed.data }
  const text = from.getData(TEXT_TYPE)
  const [picture] = [...from.files].filter(({ type }) => type.startsWith('image/'))
  // Spreadsheets lay a picture of their cells beside the text of them, file managers a name beside the file.
  if (picture && !/[\t\n]/.test(text.trim())) return { picture }
  return text.trim() === '' ? null : { text }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Another program's, or none: then the text is what counts.
    return null
  }
}
