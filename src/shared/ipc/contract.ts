import { z } from 'zod'
import { RenderSchema, type Render } from '../domain/job.ts'
import { IMAGE_LIMITS } from '../domain/models/image-limits.ts'
import { OrderIdSchema } from '../domain/order.ts'
import { BoardSchema, ImageIdSchema } from '../domain/storyboard.ts'
import { AccountSchema, type StudioStatus, StudioStatusSchema } from './account.ts'

/** The largest piece of a clip that one request reads, in bytes. */
export const CLIP_READ_MAX = 4 * 1024 * 1024

const NOTHING = z.void()
const bytes = z.instanceof(Uint8Array)
const oneRender = z.strictObject({ id: OrderIdSchema })

/**
 * The one door between the page and main: every request, with what it takes and what it gives. Main parses the input
 * strictly; the handler map does not compile until every request here is answered.
 */
export const REQUESTS = {
  /** Facts about this app for the About line and for support. */
  'app.about': {
    input: NOTHING,
    output: z.strictObject({ version: z.string(), electron: z.string(), dataFolder: z.string() }),
  },
  /** The answer to `app.closing`: whether everything is written, so that the window may go. */
  'app.readyToClose': { input: z.strictObject({ trouble: z.string().max(2_000).nullable() }), output: NOTHING },
  /** Opens one of a fixed list of pages in the browser. */
  'app.openPage': { input: z.strictObject({ page: z.enum(['apiframe-keys', 'apiframe-pricing']) }), output: NOTHING },

  /** Which studio renders, and what is known of the account. */
  'studio.status': { input: NOTHING, output: StudioStatusSchema },
  /** Asks the service for the balance again. */
  'studio.refresh': { input: NOTHING, output: StudioStatusSchema },

  /** Keeps the key. There is no request that gives it back. */
  'key.set': { input: z.strictObject({ key: z.string().trim().min(1).max(500) }), output: StudioStatusSchema },
  'key.clear': { input: NOTHING, output: StudioStatusSchema },
  /** Tries a key against the service without keeping it; null tries the one that is kept. */
  'key.test': { input: z.strictObject({ key: z.string().trim().min(1).max(500).nullable() }), output: AccountSchema },

  /** Hands main an image that an order will name; main checks it against its id. */
  'images.put': {
    input: z.strictObject({ id: ImageIdSchema, bytes: bytes.refine((image) => image.byteLength <= IMAGE_LIMITS.maxBytes) }),
    output: NOTHING,
  },
  /** The bytes of an image that main keeps, for boards restored from an order. */
  'images.get': { input: z.strictObject({ id: ImageIdSchema }), output: bytes },

  /** Signs an order. Asking again with the same id gives the same render and never a second job. */
  'renders.sign': {
    input: z.strictObject({
      id: OrderIdSchema,
      board: BoardSchema,
      /** The credits on the button that the user pressed; refused where main's own quote differs. */
      credits: z.int().min(0),
      practice: z.boolean(),
    }),
    output: RenderSchema,
  },
  'renders.list': { input: NOTHING, output: z.array(RenderSchema).readonly() },
  /** Takes an ended render out of the list, and its clip off the disk; or takes an order back that has not been sent. */
  'renders.delete': { input: oneRender, output: NOTHING },
  /** Shows the clip's file in the system's file manager. */
  'clips.reveal': { input: oneRender, output: NOTHING },
  /** Reads a piece of a clip, for making its poster. `start` and `end` in bytes, `end` not included. */
  'clips.read': {
    input: z
      .strictObject({ id: OrderIdSchema, start: z.int().min(0), end: z.int().min(1) })
      .refine(({ start, end }) => start < end && end - start <= CLIP_READ_MAX),
    output: bytes,
  },
} as const satisfies Readonly<Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>>

export type Route = keyof typeof REQUESTS
export type Input<R extends Route> = z.infer<(typeof REQUESTS)[R]['input']>
export type Output<R extends Route> = z.infer<(typeof REQUESTS)[R]['output']>

/** What the menu can ask of the page; each is an action of the same name there. */
export const MENU_ACTIONS = [
  'new-board',
  'duplicate-board',
  'rename-board',
  'delete-board',
  'undo',
  'redo',
  'add-shot',
  'duplicate-shot',
  'delete-shot',
  'move-shot-left',
  'move-shot-right',
  'render',
  'show-board',
  'show-library',
  'show-plan',
  'settings',
] as const
export type MenuAction = (typeof MENU_ACTIONS)[number]

/** What main tells the page without being asked. Ours to trust, so types alone. */
export interface Events {
  readonly 'render.changed': Render
  readonly 'render.deleted': { readonly id: Render['order']['id'] }
  readonly 'studio.changed': StudioStatus
  /** The window is about to close: write what is unwritten, then ask `app.readyToClose`. */
  readonly 'app.closing': null
  readonly 'menu.chosen': { readonly action: MenuAction }
}
export type EventName = keyof Events

/** The origin of the page; fixed for ever, because IndexedDB belongs to it. */
export const APP_ORIGIN = 'app://shotboard'

/** Where a video element finds a clip. */
export function clipUrl(id: Render['order']['id']): string {
  return `shotboard-media://clip/${id}`
}
