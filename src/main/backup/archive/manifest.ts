import { z } from 'zod'
import { BOARD_FORM } from '../../../shared/domain/board-form.ts'
import { ImportedRenderSchema } from '../../../shared/domain/imported-render.ts'
import { type OrderId, OrderIdSchema } from '../../../shared/domain/order.ts'
import { IMAGE_LIMITS } from '../../../shared/domain/models/image-limits.ts'
import { SOUND_MAX_BYTES, type SoundId, SoundIdSchema } from '../../../shared/domain/sound.ts'
import { BoardSchema, type ImageId, ImageIdSchema } from '../../../shared/domain/storyboard.ts'

/** The name of the one entry that says what all the others are. */
export const MANIFEST = 'manifest.json'
/** The largest manifest that is read, in bytes: some 20,000 renders. */
export const MANIFEST_BYTES_MAX = 128 * 1024 * 1024
/** The largest clip that is taken, in bytes; the same as for a download. */
const CLIP_BYTES_MAX = 2 * 1024 * 1024 * 1024

/** What any version says of itself. */
export const ArchiveKindSchema = z.looseObject({ format: z.literal('shotboard'), v: z.int().min(1) })

const ManifestForm = z
  .strictObject({
    format: z.literal('shotboard'),
    /** The form of the boards; nothing else of such a file has changed yet. */
    v: z.int().min(1).max(BOARD_FORM),
    /** The version of the app that wrote it. */
    app: z.string().max(100),
    /** When it was written, in milliseconds since 1970. */
    at: z.int(),
    boards: z.array(BoardSchema).max(10_000).readonly(),
    images: z.array(z.strictObject({ id: ImageIdSchema, bytes: z.int().min(1).max(IMAGE_LIMITS.maxBytes) }).readonly()).max(40_000).readonly(),
    /** Scratch audio. Left out where there is none, so that such a file is one that earlier versions read. */
    sounds: z.array(z.strictObject({ id: SoundIdSchema, bytes: z.int().min(1).max(SOUND_MAX_BYTES) }).readonly()).min(1).max(10_000).readonly().exactOptional(),
    /** Renders that have ended. */
    renders: z.array(ImportedRenderSchema).max(200_000).readonly(),
    /** Those whose clips are in the file. */
    clips: z.array(OrderIdSchema).max(200_000).readonly(),
  })
  .readonly()
export type Manifest = z.infer<typeof ManifestForm>

/** What is in a file of everything. Boards and renders are in it; images, sounds and clips are entries named by their ids. */
export const ManifestSchema = ManifestForm.refine(isConsistent)

/** A file inside: its entry's name, and the length and SHA-256 that it must have. */
export interface ArchivedFile {
  readonly entry: string
  readonly bytes: number
  readonly sha256: string
  readonly is: { readonly image: ImageId } | { readonly sound: SoundId } | { readonly clip: OrderId }
}

/** Every file that a manifest names. The names are ours: made of ids alone. */
export function filesOf({ images, sounds = [], clips, renders }: Pick<Manifest, 'images' | 'sounds' | 'clips' | 'renders'>): readonly ArchivedFile[] {
  const wanted = new Set(clips)
  return [
    ...images.map(({ id, bytes }) => ({ entry: `images/${id}`, bytes, sha256: String(id), is: { image: id } })),
    ...sounds.map(({ id, bytes }) => ({ entry: `sounds/${id}`, bytes, sha256: String(id), is: { sound: id } })),
    ...renders.flatMap(({ order: { id }, stage }) =>
      wanted.has(id) && stage.at === 'stored' ? [{ entry: `clips/${id}.mp4`, bytes: stage.clip.bytes, sha256: stage.clip.sha256, is: { clip: id } }] : [],
    ),
  ]
}

function isConsistent(manifest: Pick<Manifest, 'boards' | 'images' | 'sounds' | 'clips' | 'renders'>): boolean {
  const { boards, images, sounds = [], clips, renders } = manifest
  const lists = [boards.map(({ id }) => id), images.map(({ id }) => id), sounds.map(({ id }) => id), clips, renders.map(({ order }) => order.id)]
  const files = filesOf(manifest)
  return lists.every((ids) => new Set<string>(ids).size === ids.length) && files.length === images.length + sounds.length + clips.length && files.every(({ bytes }) => bytes <= CLIP_BYTES_MAX)
}
