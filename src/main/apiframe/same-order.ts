import { z } from 'zod'
import { parseJson } from '../json.ts'

/**
 * How a job's `input` compares with the bytes of an order. `same`: everything that Shotboard says to the service is said
 * there, and nothing else of its vocabulary. `alike`: the same prompt, and something differs or is left out. `unknown`:
 * there is no input to compare. `other`: another prompt or model.
 */
export type Likeness = 'same' | 'alike' | 'unknown' | 'other'

const loose = z.record(z.string(), z.unknown())
const BodySchema = z.object({ prompt: z.string(), model: z.string(), klingParams: loose })
const InputSchema = z.looseObject({ prompt: z.string(), model: z.string().optional(), klingParams: loose.optional() })

/** Every key of `klingParams` (Apiframe's OpenAPI document, July 2026). What else an input holds is the service's own. */
const VOCABULARY = ['duration', 'mode', 'aspect_ratio', 'start_image', 'end_image', 'generate_audio', 'negative_prompt', 'guidance_scale', 'multi_prompt'] as const

/**
 * Compares. The document says that a job has an `input` and not in which form, so parameters are taken from under
 * `klingParams` or from beside the prompt; a key that is null counts as left out.
 */
export function likenessOf(body: Uint8Array, input: unknown): Likeness {
  const read = BodySchema.safeParse(parseJson(body))
  const theirs = InputSchema.safeParse(input)
  if (!read.success || !theirs.success) return 'unknown'
  const ours = read.data
  const { prompt, model, klingParams } = theirs.data
  if (prompt !== ours.prompt || (model !== undefined && model !== ours.model)) return 'other'
  return said(ours.klingParams) === said(klingParams ?? theirs.data) ? 'same' : 'alike'
}

/** Parameters in one order of keys. `multi_prompt` is a string, and is compared as what it holds. */
function said(params: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(VOCABULARY.map((key) => (key === 'multi_prompt' ? shots(params[key]) : (params[key] ?? null))))
}

const ShotsSchema = z.array(z.object({ prompt: z.string(), duration: z.number() }))

function shots(multiPrompt: unknown): unknown {
  if (multiPrompt === undefined || multiPrompt === null) return null
  const held: unknown = typeof multiPrompt === 'string' ? parseJson(multiPrompt) : multiPrompt
  const parsed = ShotsSchema.safeParse(held)
  return parsed.success ? parsed.data.map(({ prompt, duration }) => [prompt, duration]) : multiPrompt
}
