import { dayInWords } from '../../../../shared/domain/calendar.ts'
import type { Render } from '../../../../shared/domain/job.ts'
import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import { MODE_NAMES } from '../../../../shared/domain/problems/setting-rules.ts'
import { type Board, clipSeconds, secondsInClip, shotsInClip } from '../../../../shared/domain/storyboard.ts'
import { clock, type Credits, inCredits, inSeconds, type Seconds, type Timestamp } from '../../../../shared/domain/units.ts'

/** What a clip cost: what was charged, or where nobody has said yet, what was signed. */
function costOf({ order, charged }: Render): Credits {
  return order.practice ? 0 : (charged ?? order.quote.credits)
}

/** `870 credits`, or `practice, free`. */
export function costInWords(render: Render): string {
  return render.order.practice ? 'practice, free' : inCredits(costOf(render))
}

/** `The lighthouse, take 3, Kling 3.0, 15 seconds, 870 credits`. */
export function nameOf(render: Render, take: number): string {
  const { board } = render.order
  return [board.name, `take ${take}`, specOf(board.model).name, inSeconds(clipSeconds(board)), costInWords(render)].join(', ')
}

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** `14:05` of a moment today, else `23 Nov 2026`. */
export function whenInWords(at: Timestamp, now: Timestamp): string {
  return dayInWords(at) === dayInWords(now) ? TIME.format(at) : dayInWords(at)
}

/** How long a clip is: as ordered, or as its file has it where that is another length by a tenth or more. */
export function lengthInWords(ordered: Seconds, measured: number | null): string {
  const tenths = measured === null ? ordered * 10 : Math.round(measured * 10)
  return tenths === ordered * 10 ? inSeconds(ordered) : `${tenths / 10} seconds; ${inSeconds(ordered)} ordered`
}

/** `12 clips`, `1:45` and `4,300 credits`. */
export function sumInWords(clips: readonly Render[]): readonly string[] {
  const seconds = clips.reduce((sum, { order }) => sum + clipSeconds(order.board), 0)
  const credits = clips.reduce((sum, clip) => sum + costOf(clip), 0)
  const count = clips.length === 1 ? '1 clip' : `${clips.length.toLocaleString('en-US')} clips`
  return [count, clock(seconds), inCredits(credits)]
}

/** The first words of a clip's plan. */
export function firstLine(render: Render): string {
  const [shot] = shotsInClip(render.order.board)
  return shot?.prompt.trim().split('\n')[0] ?? ''
}

/** One shot as it was ordered. */
export interface OrderedShot {
  readonly number: number
  readonly seconds: Seconds
  readonly prompt: string
}

export function orderedShots(board: Board): readonly OrderedShot[] {
  return shotsInClip(board).map((shot, index) => ({ number: index + 1, seconds: secondsInClip(board, shot), prompt: shot.prompt }))
}

/** The settings that the order's model took, name and value. */
export function settingsInWords({ model, settings, style = '', cast = [] }: Board): readonly (readonly [string, string])[] {
  const spec = specOf(model)
  return [
    ['Model', spec.name],
    ...(spec.modes.length > 0 ? [['Mode', MODE_NAMES[settings.mode]] as const] : []),
    ['Sound', spec.audio && settings.audio ? 'On' : 'Off'],
    ['Frame', settings.startImage ? 'As the start image' : spec.aspectRatios.length > 0 ? settings.aspectRatio : 'The model’s own'],
    ...(settings.startImage ? [['Start image', settings.startImage.name] as const] : []),
    ...(settings.endImage && spec.endImage ? [['End image', settings.endImage.name] as const] : []),
    ...(settings.negativePrompt.trim() === '' ? [] : [['Negative prompt', settings.negativePrompt] as const]),
    ...(style.trim() === '' ? [] : [['Style', style.trim()] as const]),
    ...cast.filter(({ name }) => name.trim() !== '').map(({ name, looks }) => [name.trim(), looks.trim()] as const),
  ]
}

/** What was signed and what was taken, in words; `differs` where the two are not the same. */
export function billOf({ order, charged }: Render): { readonly words: string; readonly differs: string | null } {
  const quoted = order.quote.credits
  if (order.practice) return { words: `Practice, free. It would be ${inCredits(quoted)}.`, differs: null }
  if (charged === null) return { words: `${inCredits(quoted)} signed; what was charged is not known yet.`, differs: null }
  if (charged === quoted) return { words: `${inCredits(charged)}, as quoted.`, differs: null }
  const by = `${inCredits(Math.abs(charged - quoted))} ${charged > quoted ? 'more' : 'less'} than the quote`
  return { words: `${inCredits(charged)} charged, ${inCredits(quoted)} quoted.`, differs: `Apiframe took ${by}.` }
}
