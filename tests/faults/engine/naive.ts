import { randomUUID } from 'node:crypto'
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { EnginePlan } from './plan.ts'

const LineSchema = z.object({ id: z.string(), jobId: z.string().optional(), stored: z.boolean().optional() })
const PostedSchema = z.object({ jobId: z.string() })
const JobSchema = z.object({ status: z.string(), result: z.object({ videoUrl: z.string() }).optional() })

/**
 * What one writes first: post, note the job, ask until it is done, write the clip. After a failure, post again. Its notes
 * follow the deed, each try has a key of its own, and a clip that is there counts as whole.
 */
export async function runNaively({ home, base, apiKey, sign }: EnginePlan, tell: (line: string) => void): Promise<void> {
  const notes = join(home, 'notes.jsonl')
  await mkdir(join(home, 'clips'), { recursive: true })
  const lines = (await readFile(notes, 'utf8').catch(() => '')).split('\n').flatMap((line) => {
    const parsed = LineSchema.safeParse(asJson(line))
    return parsed.success ? [parsed.data] : []
  })
  const note = (line: z.infer<typeof LineSchema>): Promise<void> => appendFile(notes, `${JSON.stringify(line)}\n`)
  const ask = async (path: string, init: { readonly method?: string; readonly body?: string } = {}): Promise<unknown> =>
    (await fetch(new URL(path, base), { ...init, headers: { 'x-api-key': apiKey, 'idempotency-key': randomUUID() } })).json()

  const finish = async (id: string, known: string | undefined): Promise<void> => {
    let jobId = known
    while (jobId === undefined) {
      const posted = await ask('/v2/videos/generate', { method: 'POST', body: JSON.stringify({ prompt: id }) }).catch(() => null)
      jobId = PostedSchema.safeParse(posted).data?.jobId
    }
    if (known === undefined) await note({ id, jobId })
    let url: string | undefined
    while (url === undefined) {
      const job = JobSchema.safeParse(await ask(`/v2/jobs/${jobId}`).catch(() => null))
      url = job.data?.result?.videoUrl
      await wait(2)
    }
    await note({ id, jobId, stored: true })
    await writeFile(join(home, 'clips', `${id}.mp4`), Buffer.from(await (await fetch(url)).arrayBuffer().catch(() => new ArrayBuffer(0))))
    tell(`over ${id} stored`)
  }
  for (const { id } of sign) {
    await note({ id })
    tell(`signed ${id}`)
  }
  const ids = new Set([...lines, ...sign].map(({ id }) => id))
  for (const id of ids) {
    if (!lines.some((line) => line.id === id && line.stored)) await finish(id, lines.find((line) => line.id === id && line.jobId !== undefined)?.jobId)
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Half a line is what a kill leaves; a naive client passes over it.
    return undefined
  }
}
