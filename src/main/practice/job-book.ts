import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { parseJson } from '../json.ts'
import { GenerateRequestSchema } from './generate-request.ts'
import type { Job } from './job.ts'

/** How long an idempotency key is remembered, and a finished file kept. */
const REMEMBERED_MS = 24 * 60 * 60 * 1000

const LineSchema = z.strictObject({
  id: z.uuid(),
  idempotencyKey: z.string().nullable(),
  bodyHash: z.string(),
  request: GenerateRequestSchema,
  takenAt: z.int(),
  price: z.int().min(0),
})

/** The jobs that the studio took, newest last. */
export interface JobBook {
  readonly all: () => readonly Job[]
  readonly byId: (id: string) => Job | undefined
  /** The job that was taken under a key within the last day. */
  readonly byKey: (idempotencyKey: string) => Job | undefined
  readonly add: (job: Job) => void
}

/** Opens the book; `file` carries it from one start to the next, null does not. Fates are not carried over. */
export function openBook(file: string | null): JobBook {
  const jobs = new Map<string, Job>()
  const keys = new Map<string, Job>()
  const enter = (job: Job): void => {
    jobs.set(job.id, job)
    if (job.idempotencyKey !== null) keys.set(job.idempotencyKey, job)
  }
  if (file !== null) {
    for (const job of read(file)) enter(job)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, [...jobs.values()].map(lineOf).join(''))
  }
  return {
    all: () => [...jobs.values()],
    byId: (id) => jobs.get(id),
    byKey: (idempotencyKey) => {
      const job = keys.get(idempotencyKey)
      return job && isRecent(job) ? job : undefined
    },
    add: (job) => {
      if (file !== null) appendFileSync(file, lineOf(job))
      enter(job)
    },
  }
}

/** The last line may be half a line, where the app was killed over it: its job was never answered, so it is no job. */
function read(file: string): readonly Job[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => LineSchema.safeParse(parseJson(line)))
    .flatMap((line) => (line.success ? [{ ...line.data, fate: {} }] : []))
    .filter(isRecent)
}

function lineOf({ fate: _unkept, ...job }: Job): string {
  return `${JSON.stringify(job)}\n`
}

function isRecent(job: Job): boolean {
  return Date.now() - job.takenAt < REMEMBERED_MS
}
