import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clip, Render } from '../../shared/domain/job.ts'
import type { OrderId } from '../../shared/domain/order.ts'
import { createBook } from './book.ts'
import { type ClipStore, openClipStore } from './clip-store.ts'
import { openRenderDesk, type RenderDesk } from './desk.ts'
import { type ImageStore, openImageStore } from './images.ts'
import { openJournal } from './journal.ts'
import { orderIdOf, strayEntries } from './ledger.ts'
import { createPauses } from './pauses.ts'
import type { PollTools } from './poll.ts'
import { createStudios, type Studios, type StudiosOptions } from './studios.ts'
import type { LaneTools } from './submit-lane.ts'

/** Everything about renders, opened over one folder. */
export interface Rendering {
  readonly studios: Studios
  readonly desk: RenderDesk
  readonly images: ImageStore
  readonly clips: ClipStore
  /** The clip of a render that is whole on this disk; null for every other render. */
  readonly storedClip: (id: OrderId) => Clip | null
  /** Lines of the journal that are damaged: renders may be missing from the list. */
  readonly damagedLines: number
  /** Tries now what waits for a later try: the machine woke up, or the network is back. */
  readonly wake: () => void
  /** Stops what is under way, closes the practice studio and the journal. */
  readonly close: () => Promise<void>
}

/** What it is opened with. */
export interface RenderingOptions extends Omit<StudiosOptions, 'keyChanged'>, Pick<LaneTools, 'retryMs'>, Pick<PollTools, 'pollDelay' | 'troubleMs'> {
  /** The folder for the journal, the clips and the images. */
  readonly home: string
  readonly renderChanged: (render: Render) => void
  readonly renderDeleted: (id: OrderId) => void
}

/** Opens the journal and the stores, and goes on with every order that has not ended. */
export async function openRendering(options: RenderingOptions): Promise<Rendering> {
  const { home, log } = options
  await mkdir(home, { recursive: true })
  const journal = await openJournal(join(home, 'renders.journal'), log)
  for (const entry of strayEntries(journal.entries)) {
    log(`journal: order ${orderIdOf(entry)} has “${entry.is}” and no readable signature${entry.is === 'accepted' ? `; its job is ${entry.jobId}` : ''}`)
  }
  const clips = await openClipStore(join(home, 'clips'))
  const images = await openImageStore(join(home, 'images'))
  const pauses = createPauses()
  const studios = createStudios({ ...options, keyChanged: pauses.wake })
  const book = createBook(journal, { changed: options.renderChanged, deleted: options.renderDeleted })
  const desk = openRenderDesk({ ...options, book, studios, images, clips, pauses, now: Date.now })
  return {
    studios,
    desk,
    images,
    clips,
    damagedLines: journal.damaged,
    wake: pauses.wake,
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
