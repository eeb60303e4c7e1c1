import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { DEFAULT_LIMITS, type LimitsStatus, raisedLimits, type SpendLimits, SpendLimitsSchema } from '../../shared/domain/spend-limits.ts'
import { type Answer, fail, ok } from '../../shared/ipc/app-error.ts'
import { isMissing, writeDurably } from '../durable-file.ts'
import { parseJson } from '../json.ts'
import { inWords, type Log } from '../log.ts'
import { serially } from '../serially.ts'

/** The limits of spending, which the page can lower and never raise by itself. */
export interface LimitsBook {
  readonly status: () => LimitsStatus
  /** Sets all limits. Where one of them is raised, the user is asked first, outside the page; nothing changes on a no. */
  readonly set: (limits: SpendLimits) => Promise<Answer<LimitsStatus>>
}

/** What the book is opened with. */
export interface LimitsOptions {
  /** Where the limits are kept. */
  readonly file: string
  /** Asks the user whether limits may be raised, in a dialog of the system: one sentence for each. */
  readonly askToRaise: (raised: readonly string[]) => Promise<boolean>
  readonly log: Log
}

const FileSchema = z.strictObject({ v: z.literal(1), limits: SpendLimitsSchema })

const DAMAGED = 'The spend limits on this disk cannot be read, so the usual ones hold. Set yours again.'
const NOT_RAISED = 'The spend limits were not raised.'
const NOT_WRITTEN = 'The spend limits could not be written to this disk, so they stay as they were. Free some space, then try again.'

/** Opens the book. A file that cannot be read means the usual limits, and is said. */
export async function openLimits({ file, askToRaise, log }: LimitsOptions): Promise<LimitsBook> {
  const inTurn = serially()
  let status = await read(file, log)
  let refusals = 0
  return {
    status: () => status,
    set: (limits) => {
      const refusedBefore = refusals
      return inTurn(async () => {
        const raised = raisedLimits(status.limits, limits)
        // A no is a no to every question that was already waiting behind it.
        if (raised.length > 0 && refusals !== refusedBefore) return fail('refused', NOT_RAISED)
        if (raised.length > 0 && !(await askToRaise(raised))) {
          refusals += 1
          return fail('refused', NOT_RAISED)
        }
        try {
          await writeDurably(file, Buffer.from(JSON.stringify({ v: 1, limits })))
        } catch (error) {
          log(`limits: ${inWords(error)}`)
          return fail('refused', NOT_WRITTEN)
        }
        status = { limits, trouble: null }
        return ok(status)
      })
    },
  }
}

async function read(file: string, log: Log): Promise<LimitsStatus> {
  try {
    const parsed = FileSchema.safeParse(parseJson(await readFile(file)))
    if (parsed.success) return { limits: parsed.data.limits, trouble: null }
    log('limits: the file is damaged')
  } catch (error) {
    if (isMissing(error)) return { limits: DEFAULT_LIMITS, trouble: null }
    log(`limits: ${inWords(error)}`)
  }
  return { limits: DEFAULT_LIMITS, trouble: DAMAGED }
}
