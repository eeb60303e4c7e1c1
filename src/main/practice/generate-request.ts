import { z } from 'zod'
import { ModelIdSchema, specOf } from '../../shared/domain/models/catalogue.ts'
import { PRICE_SHEET } from '../../shared/domain/models/price-sheet.ts'
import { ASPECT_RATIOS, MODES, type ModelSpec } from '../../shared/domain/models/spec.ts'
import type { Credits, Seconds } from '../../shared/domain/units.ts'
import { parseJson } from '../json.ts'

/** The body of `POST /v2/videos/generate`, all models together. */
export const GenerateRequestSchema = z.strictObject({
  prompt: z.string().min(1).max(4000),
  model: ModelIdSchema,
  klingParams: z.strictObject({
    duration: z.int(),
    mode: z.enum(MODES).optional(),
    aspect_ratio: z.enum(ASPECT_RATIOS).optional(),
    start_image: z.url().optional(),
    end_image: z.url().optional(),
    generate_audio: z.boolean().optional(),
    negative_prompt: z.string().optional(),
    guidance_scale: z.number().min(0).max(1).optional(),
    multi_prompt: z.string().optional(),
  }),
})
export type GenerateRequest = z.infer<typeof GenerateRequestSchema>

/** What is wrong with a request, by path, as a 400 tells it. */
export type Details = Readonly<Record<string, readonly string[]>>

const MultiPromptSchema = z.array(z.strictObject({ prompt: z.string().min(1), duration: z.int() })).min(1)

/** Reads a request as strictly as the service does. What `multi_prompt` holds is not looked at here: see `shotsOf`. */
export function readGenerateRequest(json: unknown): { readonly request: GenerateRequest } | { readonly details: Details } {
  const parsed = GenerateRequestSchema.safeParse(json)
  if (!parsed.success) return { details: detailsOf(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message])) }
  const complaints = complaintsOf(parsed.data, specOf(parsed.data.model))
  return complaints.length === 0 ? { request: parsed.data } : { details: detailsOf(complaints) }
}

/**
 * How long each shot of the clip is, in seconds; or what is wrong with `multi_prompt`. The service takes the order
 * first and finds out later, so this is the text of a failed job.
 */
export function shotsOf({ model, klingParams }: GenerateRequest): readonly Seconds[] | { readonly error: string } {
  const { duration, multi_prompt: multiPrompt } = klingParams
  if (multiPrompt === undefined) return [duration]
  const shots = MultiPromptSchema.safeParse(parseJson(multiPrompt))
  if (!shots.success) return { error: 'multi_prompt is not a list of shots' }
  const rule = specOf(model).multiShot
  if (!rule || shots.data.length > rule.maxShots) return { error: 'multi_prompt has too many shots' }
  if (shots.data.some((shot) => shot.prompt.length > rule.promptMax)) return { error: 'multi_prompt has a prompt that is too long' }
  const seconds = shots.data.map((shot) => shot.duration)
  if (seconds.some((length) => length < rule.minShotSeconds)) return { error: 'multi_prompt has a shot that is too short' }
  const sum = seconds.reduce((total, length) => total + length, 0)
  return sum === duration ? seconds : { error: `multi_prompt durations add up to ${sum}, not ${duration}` }
}

/** What a request costs by the price sheet; null where the sheet has no figure. */
export function priceOf({ model, klingParams }: GenerateRequest): Credits | null {
  const { duration, generate_audio: audio = false, mode = 'standard' } = klingParams
  const found = PRICE_SHEET.figures.find(
    (figure) =>
      figure.model === model &&
      (figure.mode === null || figure.mode === mode) &&
      (figure.audio === null || figure.audio === audio) &&
      (figure.buys === 'second' || figure.buys === duration),
  )
  if (!found) return null
  return found.buys === 'second' ? found.credits * duration : found.credits
}

type Complaint = readonly [path: string, message: string]

function complaintsOf({ prompt, model, klingParams: params }: GenerateRequest, spec: ModelSpec): readonly Complaint[] {
  const found: Complaint[] = []
  const complain = (key: string, message: string): void => void found.push([`klingParams.${key}`, message])
  const allowed = keysOf(spec)
  for (const key of Object.keys(params)) if (!allowed.has(key)) complain(key, `Unrecognized key for ${model}`)
  const { duration: rule } = spec
  const { duration, mode, negative_prompt: negative = '' } = params
  const sold = rule.kind === 'range' ? duration >= rule.min && duration <= rule.max : rule.choices.includes(duration)
  if (!sold) complain('duration', `Invalid duration for ${model}`)
  if (mode !== undefined && allowed.has('mode') && !spec.modes.includes(mode)) complain('mode', `Invalid mode for ${model}`)
  if (negative.length > spec.negativePromptMax) complain('negative_prompt', 'Too long')
  if (prompt.length > spec.promptMax) found.push(['prompt', 'Too long'])
  if (spec.startImage === 'needed' && params.start_image === undefined) complain('start_image', 'Required')
  if (params.end_image !== undefined && spec.endImage) {
    const { onlyMode, withSeveralShots } = spec.endImage
    if (params.start_image === undefined) complain('end_image', 'Needs start_image')
    if (onlyMode !== null && (mode ?? 'standard') !== onlyMode) complain('end_image', `Needs mode ${onlyMode}`)
    if (!withSeveralShots && params.multi_prompt !== undefined) complain('end_image', 'Not allowed with multi_prompt')
  }
  return found
}

function keysOf(spec: ModelSpec): ReadonlySet<string> {
  return new Set([
    'duration',
    'start_image',
    'negative_prompt',
    ...(spec.modes.length > 0 ? ['mode'] : []),
    ...(spec.aspectRatios.length > 0 ? ['aspect_ratio'] : []),
    ...(spec.endImage ? ['end_image'] : []),
    ...(spec.audio ? ['generate_audio'] : []),
    ...(spec.guidance ? ['guidance_scale'] : []),
    ...(spec.multiShot ? ['multi_prompt'] : []),
  ])
}

function detailsOf(complaints: readonly Complaint[]): Details {
  const details: Record<string, string[]> = {}
  for (const [path, message] of complaints) (details[path] ??= []).push(message)
  return details
}
