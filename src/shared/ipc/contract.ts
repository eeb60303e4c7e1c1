import { z } from 'zod'
import { KeyChoiceSchema } from '../actions/keymap.ts'
import { ACTION_IDS, type ActionId, ActionIdSchema } from '../actions/table.ts'
import { BackupStateSchema, BoardsCopySchema, SaveSchema, SnapshotIdSchema, SnapshotSchema } from '../domain/backup.ts'
import { CorrectionIdSchema, CorrectionSchema, FIGURE_MAX, type Prices, PricesSchema } from '../domain/corrections.ts'
import { ChoiceSchema } from '../domain/decision.ts'
import { RenderSchema, type Render } from '../domain/job.ts'
import { type MissingClip, MissingClipSchema } from '../domain/missing-clip.ts'
import { IMAGE_LIMITS } from '../domain/models/image-limits.ts'
import { FigureKeySchema } from '../domain/models/price-sheet.ts'
import { OrderIdSchema } from '../domain/order.ts'
import { SCRIPT_MAX_BYTES } from '../domain/script-file.ts'
import { LimitsStatusSchema, SpendLimitsSchema } from '../domain/spend-limits.ts'
import { SOUND_MAX_BYTES, SoundIdSchema } from '../domain/sound.ts'
import { SpendLineSchema } from '../domain/spend.ts'
import { type BoardId, BoardSchema, ImageIdSchema } from '../domain/storyboard.ts'
import { FILM_BYTES_MAX, FILM_PIECE_MAX, FilmIdSchema } from './animatic.ts'
import { ARCHIVE_MAX, ARCHIVE_PIECE_MAX, ExportedSchema, ImportedSchema } from './archive.ts'
import { RecentBoardsSchema } from './window.ts'
import { WindowLookSchema } from './window-look.ts'
import { AccountSchema, type StudioStatus, StudioStatusSchema } from './account.ts'
import { KeyboardStatusSchema } from './keyboard.ts'

/** How many renders main lists at a time: few enough that the page draws in between. */
export const RENDERS_PAGE = 200

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
  /** Draws the whole window larger or smaller by a step, or in its own size. */
  'app.zoom': { input: z.strictObject({ to: z.enum(['larger', 'smaller', 'actual']) }), output: NOTHING },
  /** Opens one of a fixed list of pages in the browser. */
  'app.openPage': { input: z.strictObject({ page: z.enum(['apiframe-keys', 'apiframe-pricing']) }), output: NOTHING },
  /** Shows the folder of logs in the system's file manager. */
  'app.openLogs': { input: NOTHING, output: NOTHING },

  /** Whether something is not on the disk yet: shown by the window where the platform has a sign for it. */
  'window.edited': { input: z.strictObject({ edited: z.boolean() }), output: NOTHING },
  /** The boards that were open last, for the File menu. */
  'window.recent': { input: z.strictObject({ boards: RecentBoardsSchema }), output: NOTHING },
  /** How the window looks now, for the frame that the next one opens with. */
  'window.look': { input: WindowLookSchema, output: NOTHING },
  /** Which actions cannot be done now, whose items in the menu are grey; told when that changes. */
  'window.menu': { input: z.strictObject({ cannot: z.array(ActionIdSchema).max(ACTION_IDS.length).readonly() }), output: NOTHING },

  /** Which studio renders, and what is known of the account. */
  'studio.status': { input: NOTHING, output: StudioStatusSchema },
  /** Asks the service for the balance again. */
  'studio.refresh': { input: NOTHING, output: StudioStatusSchema },

  /** Keeps the key. There is no request that gives it back. */
  'key.set': { input: z.strictObject({ key: z.string().trim().min(1).max(500) }), output: StudioStatusSchema },
  'key.clear': { input: NOTHING, output: StudioStatusSchema },
  /** Tries a key against the service without keeping it; null tries the one that is kept. */
  'key.test': { input: z.strictObject({ key: z.string().trim().min(1).max(500).nullable() }), output: AccountSchema },

  /** The limits above which an order is signed only after a question of the system's. */
  'limits.get': { input: NOTHING, output: LimitsStatusSchema },
  /** Sets them. Raising one asks the user outside the page. */
  'limits.set': { input: SpendLimitsSchema, output: LimitsStatusSchema },

  /** Which key does what. */
  'keyboard.get': { input: NOTHING, output: KeyboardStatusSchema },
  /** Chooses a preset of keys and what is different from it. The menu shows them from then on. */
  'keyboard.set': { input: KeyChoiceSchema, output: KeyboardStatusSchema },

  /** The machine is on a network again: what waits for one is tried now. */
  'app.online': { input: NOTHING, output: NOTHING },

  /** Hands main an image that an order will name; main checks it against its id. */
  'images.put': {
    input: z.strictObject({ id: ImageIdSchema, bytes: bytes.refine((image) => image.byteLength <= IMAGE_LIMITS.maxBytes) }),
    output: NOTHING,
  },
  /** Which of these images main does not keep. */
  'images.missing': { input: z.strictObject({ ids: z.array(ImageIdSchema).max(20_000) }), output: z.array(ImageIdSchema).readonly() },
  /** The bytes of an image that main keeps, for boards restored from an order. */
  'images.get': { input: z.strictObject({ id: ImageIdSchema }), output: bytes },
  /** Hands main the scratch audio of a board; main checks it against its id. */
  'sounds.put': {
    input: z.strictObject({ id: SoundIdSchema, bytes: bytes.refine((sound) => sound.byteLength <= SOUND_MAX_BYTES) }),
    output: NOTHING,
  },
  /** Which of these sounds main does not keep. */
  'sounds.missing': { input: z.strictObject({ ids: z.array(SoundIdSchema).max(20_000) }), output: z.array(SoundIdSchema).readonly() },
  /** The bytes of a sound that main keeps, for boards restored or imported. */
  'sounds.get': { input: z.strictObject({ id: SoundIdSchema }), output: bytes },

  /** Asks the user where the animatic of a board goes, and begins its file; null where no place was chosen. */
  'animatic.begin': { input: z.strictObject({ board: z.string().min(1).max(120) }), output: z.strictObject({ id: FilmIdSchema }).readonly().nullable() },
  /** Writes a piece of the animatic that was begun. `at`: bytes from its start. */
  'animatic.write': {
    input: z.strictObject({ id: FilmIdSchema, at: z.int().min(0).max(FILM_BYTES_MAX), bytes: bytes.refine((piece) => piece.byteLength <= FILM_PIECE_MAX) }),
    output: NOTHING,
  },
  /** All of it is written: gives it its name, and tells that name. */
  'animatic.finish': { input: z.strictObject({ id: FilmIdSchema }), output: z.strictObject({ name: z.string() }).readonly() },
  /** Ends it before that, and leaves nothing of it behind. */
  'animatic.cancel': { input: z.strictObject({ id: FilmIdSchema }), output: NOTHING },
  /** Shows a finished one in the system's file manager. */
  'animatic.reveal': { input: z.strictObject({ id: FilmIdSchema }), output: NOTHING },

  /** The price sheet that ships with the app, and what the user put right in it. */
  'prices.sheet': { input: NOTHING, output: PricesSchema },
  /**
   * Puts one figure of the sheet right: by what Apiframe charged for an order, where main finds figure and credits by
   * itself; or by the user's own word.
   */
  'prices.correct': {
    input: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('charge'), order: OrderIdSchema }),
      z.strictObject({ by: z.literal('hand'), figure: FigureKeySchema, credits: z.int().min(1).max(FIGURE_MAX) }),
    ]),
    output: CorrectionSchema,
  },
  /** Takes a correction back. */
  'prices.withdraw': { input: z.strictObject({ id: CorrectionIdSchema }), output: NOTHING },

  /** What main keeps of the project, for the check at start. */
  'backup.state': { input: NOTHING, output: BackupStateSchema },
  /** Keeps a save of the project outside the page; answers with its moment once it is on the disk. */
  'backup.keep': { input: SaveSchema, output: z.strictObject({ at: z.int() }) },
  /** Every snapshot that can be read, newest first. */
  'backup.list': { input: NOTHING, output: z.array(SnapshotSchema).readonly() },
  /** A snapshot, or the latest copy for null. */
  'backup.copy': { input: z.strictObject({ id: SnapshotIdSchema.nullable() }), output: BoardsCopySchema },
  /** Makes a snapshot the latest copy, for the next start to restore. */
  'backup.promote': { input: z.strictObject({ id: SnapshotIdSchema }), output: NOTHING },
  /** The database cannot be opened: sets it aside and starts the app again. Once only, unless the user asks for it `again`. */
  'backup.setAside': { input: z.strictObject({ again: z.boolean() }), output: z.strictObject({ restarting: z.boolean() }) },

  /** Asks the user where to, and writes everything into one file. Null where no place was chosen. */
  'archive.export': { input: z.strictObject({ clips: z.boolean() }), output: ExportedSchema.nullable() },
  /** Asks the user for such a file, and takes in what is not here yet. Null where none was chosen. */
  'archive.import': { input: NOTHING, output: ImportedSchema.nullable() },
  /**
   * A file of so many bytes was dropped and is handed over in pieces: the page may name no file, and needs not. What was
   * handed over before is forgotten.
   */
  'archive.receive': { input: z.strictObject({ bytes: z.int().min(1).max(ARCHIVE_MAX) }), output: NOTHING },
  /** The next piece of it, from `at` in bytes. */
  'archive.piece': {
    input: z.strictObject({ at: z.int().min(0).max(ARCHIVE_MAX), bytes: bytes.refine((piece) => piece.byteLength > 0 && piece.byteLength <= ARCHIVE_PIECE_MAX) }),
    output: NOTHING,
  },
  /** Takes in the file that was handed over, as one that was chosen. */
  'archive.importReceived': { input: NOTHING, output: ImportedSchema },
  /** Ends the export or import that is under way. */
  'archive.cancel': { input: NOTHING, output: NOTHING },

  /** Asks the user for a script by the system's own dialog, and reads it. Null where none was chosen. */
  'scripts.open': { input: NOTHING, output: z.strictObject({ name: z.string().min(1).max(255), bytes: bytes.refine((script) => script.byteLength <= SCRIPT_MAX_BYTES) }).nullable() },

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
  /** The renders that are not deleted, from the newest signature on, a page at a time: those signed before `before`, which is the page's `next` before it, or null for the first and after the last. */
  'renders.list': {
    input: z.strictObject({ before: z.int().min(0).nullable() }),
    output: z.strictObject({ renders: z.array(RenderSchema).max(RENDERS_PAGE).readonly(), next: z.int().min(0).nullable() }),
  },
  /** What the user decided of an order that needs it: one of the choices that its render offers. Cannot be undone. */
  'renders.decide': { input: z.strictObject({ id: OrderIdSchema, choice: ChoiceSchema }), output: RenderSchema },
  /** Takes an ended render out of the list, and its clip off the disk; or takes an order back that has not been sent. */
  'renders.delete': { input: oneRender, output: NOTHING },
  /** The money of every live order that Apiframe took, deleted renders too. */
  'spend.list': { input: NOTHING, output: z.array(SpendLineSchema).readonly() },
  /** The clips that were stored and are not as they were. */
  'clips.missing': { input: NOTHING, output: z.array(MissingClipSchema).readonly() },
  /** Tells that a clip is being looked at, so that main looks whether it still is what was stored. */
  'clips.opened': { input: oneRender, output: NOTHING },
  /** Lets the user find the file of a missing clip, by the system's own dialog. */
  'clips.relink': { input: oneRender, output: NOTHING },
  /** Fetches a missing clip again, while the service has it; answers when it is here, or with why it cannot be. */
  'clips.fetchAgain': { input: oneRender, output: NOTHING },
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

/** What main tells the page without being asked. Ours to trust, so types alone. */
export interface Events {
  readonly 'render.changed': Render
  readonly 'render.deleted': { readonly id: Render['order']['id'] }
  /** The user asked for a take outside the page, by a click on its notification. */
  readonly 'render.asked': { readonly id: Render['order']['id'] }
  /** A board was chosen in the menu of recent ones. */
  readonly 'board.asked': { readonly id: BoardId }
  /** Every clip that is missing now. */
  readonly 'clips.missing': readonly MissingClip[]
  readonly 'studio.changed': StudioStatus
  /** A figure was put right, or a correction taken back: every price on the screen is made anew. */
  readonly 'prices.changed': Prices
  /** The window is about to close: write what is unwritten, then ask `app.readyToClose`. */
  readonly 'app.closing': null
  /** How far an export or import is, in bytes. */
  readonly 'archive.progress': { readonly done: number; readonly total: number }
  readonly 'menu.chosen': { readonly action: ActionId }
}
export type EventName = keyof Events

/** Where a video element finds a clip. */
export function clipUrl(id: Render['order']['id']): string {
  return `shotboard-media://clip/${id}`
}
