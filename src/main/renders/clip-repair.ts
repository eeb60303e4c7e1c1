import { basename } from 'node:path'
import type { JobId, Render } from '../../shared/domain/job.ts'
import type { OrderId } from '../../shared/domain/order.ts'
import { type Answer, fail, ok } from '../../shared/ipc/app-error.ts'
import { inWords } from '../log.ts'
import { relinkClip } from './clip-relink.ts'
import type { ClipWatch } from './clip-watch.ts'
import { downloadClip } from './downloads.ts'
import type { PollTools } from './poll.ts'

/** Brings a missing clip back. The paths here come from the system's own dialog, never from the page. */
export interface ClipRepair {
  /** Takes a file that the user chose, if it is the clip to the last byte. */
  readonly relink: (id: OrderId, path: string) => Promise<Answer<void>>
  /** Fetches the clip again, while the service has it. Resolves when it is here, or with why it cannot be. */
  readonly fetchAgain: (id: OrderId) => Promise<Answer<void>>
}

/** What repairing takes. */
export interface RepairTools extends Pick<PollTools, 'book' | 'clips' | 'line' | 'space' | 'studios' | 'pauses' | 'now' | 'log'> {
  readonly watch: ClipWatch
}

const NOT_STORED = 'There is no such clip any more.'
const WHAT_REMAINS = 'If you have a copy of the file, find it; or open the order as a board, and render it again.'
const GONE = `Apiframe keeps a finished clip for 24 hours, and this one is gone there, too. ${WHAT_REMAINS}`
const GONE_IN_PRACTICE = `The practice studio keeps a clip for a day, and does not have this one any more. ${WHAT_REMAINS}`

type Stored = Extract<Render['stage'], { at: 'stored' }>

/** Opens the workshop. */
export function openClipRepair(tools: RepairTools): ClipRepair {
  const { book, clips, space, watch, log } = tools
  const busy = new Set<OrderId>()

  /** One repair a clip at a time: two would write one file. */
  const alone = async (id: OrderId, repair: (stage: Stored, practice: boolean) => Promise<Answer<void>>): Promise<Answer<void>> => {
    const row = book.get(id)
    if (!row || row.deleted || row.render.stage.at !== 'stored') return fail('missing', NOT_STORED)
    if (busy.has(id)) return fail('refused', 'This clip is being brought back already.')
    busy.add(id)
    try {
      await watch.lookAt(id)
      if (!watch.missing().some((missing) => missing.id === id)) return ok(undefined)
      return await repair(row.render.stage, row.render.order.practice)
    } finally {
      busy.delete(id)
      space.release(id)
      await watch.lookAt(id)
    }
  }
  return {
    relink: (id, path) =>
      alone(id, async ({ clip }) => {
        const lacking = await space.lacksRoom(id, clip.bytes)
        if (lacking !== null) return fail('refused', lacking)
        try {
          const refused = await relinkClip(path, clips.pathOf(id), clip)
          return refused ? fail('refused', refused.refusal) : ok(undefined)
        } catch (error) {
          log(`clip ${id}: ${inWords(error)}`)
          return fail('refused', `“${basename(path)}” could not be copied. Look whether it can be opened, and choose it again.`)
        }
      }),
    fetchAgain: (id) =>
      alone(id, async ({ jobId }, practice) => {
        watch.showFetching(id, { receivedBytes: 0, totalBytes: null })
        try {
          return await tools.line.inTurn(() => fetchAgain({ id, jobId, practice }, tools), () => undefined)
        } finally {
          watch.showFetching(id, null)
        }
      }),
  }
}

async function fetchAgain({ id, jobId, practice }: { readonly id: OrderId; readonly jobId: JobId; readonly practice: boolean }, tools: RepairTools): Promise<Answer<void>> {
  const { book, clips, space, studios, pauses, now, watch } = tools
  const goneForGood = fail('missing', practice ? GONE_IN_PRACTICE : GONE)
  const service = await studios.serviceFor(practice)
  if ('lacking' in service) return fail('refused', service.lacking)
  const report = await service.client.job(jobId)
  if (report.kind === 'trouble') {
    if (report.status === 404) return goneForGood
    return fail(report.status === null ? 'unreachable' : 'service', report.sentence)
  }
  if (report.kind !== 'completed') return goneForGood
  const outcome = await downloadClip({
    url: report.videoUrl,
    base: service.base,
    job: jobId,
    file: clips.pathOf(id),
    closing: pauses.closing,
    lacksRoom: (bytes) => space.lacksRoom(id, bytes),
    onProgress: everySoOften((receivedBytes, totalBytes) => watch.showFetching(id, { receivedBytes, totalBytes })),
  })
  if (outcome.kind === 'gone') return goneForGood
  if (outcome.kind !== 'whole') return fail('refused', outcome.sentence)
  // The service may have packed the same film anew: what is whole and of this job is the clip from now on.
  await book.write({ is: 'restored', id, clip: { bytes: outcome.bytes, sha256: outcome.sha256, storedAt: now() } })
  return ok(undefined)
}

/** Bytes between two news of a download. */
const NEWS_EVERY_BYTES = 1_000_000

function everySoOften(tell: (received: number, total: number | null) => void): (received: number, total: number | null) => void {
  let told = 0
  return (received, total) => {
    if (received - told < NEWS_EVERY_BYTES) return
    told = received
    tell(received, total)
  }
}
