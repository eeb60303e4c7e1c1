import { join } from 'node:path'
import type { Clip } from '../../shared/domain/job.ts'
import type { PriceSheet } from '../../shared/domain/models/price-sheet.ts'
import type { OrderId } from '../../shared/domain/order.ts'
import { type SpendLine, spendLineOf } from '../../shared/domain/spend.ts'
import { type BookListener, createBook } from './book.ts'
import { type ClipRepair, openClipRepair } from './clip-repair.ts'
import type { ClipStore } from './clip-store.ts'
import { type ClipWatch, type StoredClip, watchClips, type WatchTools } from './clip-watch.ts'
import { createDownloadLine } from './download-line.ts'
import { openRenderDesk, type RenderDesk } from './desk.ts'
import { type DiskFacts, diskOf, watchFreeSpace } from './free-space.ts'
import type { ImageStore } from './images.ts'
import { openJournal } from './journal.ts'
import { orderIdOf, strayEntries } from './ledger.ts'
import type { PollTools } from './poll.ts'
import { openRenderRooms, type RenderRooms } from './render-rooms.ts'
import type { GuardTools } from './spend-guard.ts'
import type { SoundStore } from './sounds.ts'
import type { Studios, StudiosOptions } from './studios.ts'
import type { LaneTools } from './submit-lane.ts'

/** Everything about renders, opened over one folder. */
export interface Rendering {
  readonly studios: Studios
  readonly desk: RenderDesk
  readonly images: ImageStore
  readonly sounds: SoundStore
  readonly clips: ClipStore
  readonly clipWatch: ClipWatch
  readonly clipRepair: ClipRepair
  /** The clip of a render that is whole on this disk; null for every other render. */
  readonly storedClip: (id: OrderId) => Clip | null
  /** The money of every order, deleted ones too: what was paid stays paid. Practice is left out. */
  readonly spend: () => readonly SpendLine[]
  /** Lines of the journal that are damaged: renders may be missing from the list. */
  readonly damagedLines: number
  /** Tries now what waits for a later try: the machine woke up, or the network is back. */
  readonly wake: () => void
  /** Stops what is under way, closes the practice studio and the journal. */
  readonly close: () => Promise<void>
}

/** What it is opened with. */
export interface RenderingOptions extends Omit<StudiosOptions, 'keyChanged'>, Pick<GuardTools, 'limits' | 'shippedSheet' | 'askAboveLimits'>, Pick<LaneTools, 'retryMs'>, Pick<PollTools, 'pollDelay' | 'troubleMs' | 'fullMs'>, Pick<WatchTools, 'missingChanged'> {
  /** The folder for the journal, the clips and the images. */
  readonly home: string
  /** The price sheet as it stands, with what the user put right. */
  readonly priceSheet: () => PriceSheet
  /** The disk that the clips lie on; the system's own word without it. */
  readonly disk?: () => Promise<DiskFacts>
  readonly renderChanged: BookListener['changed']
  readonly renderDeleted: BookListener['deleted']
}

/** Reads the journal, and goes on with every order that has not ended. `rooms`: what is open already. */
export async function openRendering(options: RenderingOptions, rooms?: RenderRooms): Promise<Rendering> {
  const { home, log } = options
  const { clips, images, sounds, pauses, studios } = rooms ?? (await openRenderRooms(options))
  const journal = await openJournal(join(home, 'renders.journal'), log)
  for (const entry of strayEntries(journal.entries)) {
    log(`journal: order ${orderIdOf(entry)} has “${entry.is}” and no readable signature${entry.is === 'accepted' ? `; its job is ${entry.jobId}` : ''}`)
  }
  const book = createBook(journal, { changed: options.renderChanged, deleted: options.renderDeleted })
  const space = watchFreeSpace(options.disk ?? (() => diskOf(clips.root)), log)
  const tools = { ...options, book, studios, images, clips, line: createDownloadLine(), space, pauses, now: () => Date.now() }
  const stored = (): readonly StoredClip[] => book.list().flatMap(({ order, stage }) => (stage.at === 'stored' ? [{ id: order.id, clip: stage.clip }] : []))
  const watch = watchClips({ ...tools, stored })
  const desk = openRenderDesk(tools)
  return {
    studios,
    desk,
    images,
    sounds,
    clips,
    clipWatch: watch,
    clipRepair: openClipRepair({ ...tools, watch }),
    damagedLines: journal.damaged,
    wake: pauses.wake,
    spend: () => [...book.rows()].flatMap((row) => spendLineOf(row) ?? []),
    storedClip: (id) => {
      const row = book.get(id)
      return row && !row.deleted && row.render.stage.at === 'stored' ? row.render.stage.clip : null
    },
    close: async () => {
      await desk.close()
      await studios.close()
      await journal.close()
    },
  }
}
