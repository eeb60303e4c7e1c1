import { z } from 'zod'
import { type Credits, inCredits } from './units.ts'

/** The highest limit that can be set, in whole credits: about US$1,000. */
export const CREDITS_LIMIT_MAX = 100_000
/** The most jobs at once that can be set. */
export const JOBS_LIMIT_MAX = 100

/** Above which a live order is signed only after a question that the page cannot answer. 0 asks for every order. Practice is free of them. */
export const SpendLimitsSchema = z
  .strictObject({
    /** Whole credits of one order. */
    order: z.int().min(0).max(CREDITS_LIMIT_MAX),
    /** Whole credits signed within any 60 minutes. */
    hour: z.int().min(0).max(CREDITS_LIMIT_MAX),
    /** Orders that have not ended. */
    jobs: z.int().min(0).max(JOBS_LIMIT_MAX),
  })
  .readonly()
export type SpendLimits = z.infer<typeof SpendLimitsSchema>

/**
 * What holds until the user says otherwise, by the sheet of August 2026. An order: 15 seconds of 3.0 in Pro with sound
 * cost 870, so only a long clip in 4K asks. An hour: some three of those, or fifty quick takes. Jobs: enough for the
 * versions of one board; how many Apiframe makes at once is not known.
 */
export const DEFAULT_LIMITS: SpendLimits = { order: 900, hour: 3_000, jobs: 6 }

/** The limits that hold, and why they are not the ones that were set, in one sentence; null where they are. */
export const LimitsStatusSchema = z.strictObject({ limits: SpendLimitsSchema, trouble: z.string().nullable() }).readonly()
export type LimitsStatus = z.infer<typeof LimitsStatusSchema>

/** What is being spent: by orders that are signed already. */
export interface Spending {
  /** Whole credits signed within the last 60 minutes. */
  readonly hour: Credits
  /** Orders that have not ended. */
  readonly jobs: number
}

/** An order that goes above a limit, as the user is asked about it. */
export interface AboveLimits {
  /** Whole credits of the order. */
  readonly credits: Credits
  /** Whole credits signed within the last 60 minutes, without the order. */
  readonly signedThisHour: Credits
  /** One sentence for each limit. */
  readonly above: readonly string[]
}

/** The limits that one more order of these credits goes above, one sentence each. */
export function limitsAbove(limits: SpendLimits, { hour, jobs }: Spending, credits: Credits): readonly string[] {
  return [
    ...(credits > limits.order ? [`One order may cost ${inCredits(limits.order)}; this one costs ${inCredits(credits)}.`] : []),
    ...(hour + credits > limits.hour ? [`An hour may cost ${inCredits(limits.hour)}; with this order it is ${inCredits(hour + credits)}.`] : []),
    ...(jobs + 1 > limits.jobs ? [`${inJobs(limits.jobs)} may be under way at once; with this order it is ${inJobs(jobs + 1)}.`] : []),
  ]
}

/** What a change of limits raises, one sentence each. What it lowers is left out. */
export function raisedLimits(before: SpendLimits, after: SpendLimits): readonly string[] {
  return [
    ...(after.order > before.order ? [`One order: from ${inCredits(before.order)} to ${inCredits(after.order)}.`] : []),
    ...(after.hour > before.hour ? [`An hour: from ${inCredits(before.hour)} to ${inCredits(after.hour)}.`] : []),
    ...(after.jobs > before.jobs ? [`Under way at once: from ${inJobs(before.jobs)} to ${inJobs(after.jobs)}.`] : []),
  ]
}

function inJobs(jobs: number): string {
  return jobs === 1 ? '1 job' : `${jobs} jobs`
}
