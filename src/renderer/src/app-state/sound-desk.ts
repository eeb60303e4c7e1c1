import type { Sound, SoundId } from '../../../shared/domain/sound.ts'
import type { Board, BoardId, Project } from '../../../shared/domain/storyboard.ts'
import { mix } from '../animatic/mix.ts'
import { planAnimatic } from '../animatic/plan.ts'
import { laidSound } from '../editor/sound-edits.ts'
import type { Editor } from '../editor/store.ts'
import type { Samples } from '../media/samples.ts'
import type { Peaks } from '../media/sound-peaks.ts'
import type { ShotboardDb } from '../storage/db.ts'
import { keepSound, soundBlob, sweepSounds } from '../storage/sounds.ts'
import { chooseFile } from './choose-file.ts'
import { fromOutside, handOver, handOverMissing, SOUNDS_OUTSIDE } from './kept-outside.ts'
import { createReadOnce } from './read-once.ts'

/** A file of scratch audio, whatever is heard of it. */
type SoundFile = Pick<Sound, 'id' | 'type' | 'seconds'>

/** Scratch audio: taken from files, kept, and heard. What reads files is fetched at the first need. */
export interface SoundDesk {
  /** Asks the user for a WAV or MP3 file, by the system's own dialog. */
  readonly choose: () => void
  /** Lays a file under the open board in place of what was there; or says why it cannot be. */
  readonly take: (file: File) => void
  /** Calls back when a file has been kept, which may be one that was missing until then; returns how to stop that. */
  readonly onKept: (heard: (id: SoundId) => void) => () => void
  /** The shape of a whole file; null where it is not on this disk any more, or cannot be decoded. */
  readonly peaks: (file: SoundFile) => Promise<Peaks | null>
  /** All that is heard of a board, as long as it is. Its sentence is said where the scratch audio cannot be heard. */
  readonly soundtrack: (board: Board, beeps: boolean) => Promise<Samples>
}

/** Opens the desk. A shape is read once; of decoded parts the last one is kept. */
export function createSoundDesk(db: ShotboardDb, editor: Editor): SoundDesk {
  const shapes = createReadOnce<Peaks>()
  const parts = createReadOnce<Samples>(1)
  const hears = new Set<(id: SoundId) => void>()

  const refused = (sentence: string): null => {
    editor.say(sentence, 'refused')
    return null
  }
  const land = async (file: File, boardId: BoardId): Promise<void> => {
    const { importSound } = await import('../media/import-sound.ts')
    const imported = await importSound(file)
    if ('refusal' in imported) return void refused(imported.refusal)
    const { id } = imported.file
    // The board that it was given to, whichever is open by now.
    const boardNow = () => editor.store.getState().history.present.boards.find((board) => board.id === boardId)
    const wasMissing = boardNow()?.sound?.id === id && (await findSound(db, imported.file)) === null
    shapes.put(id, imported.peaks)
    await keepSound(db, id, imported.blob)
    await handOver(SOUNDS_OUTSIDE, id, imported.blob)
    const board = boardNow()
    // One that was missing comes back as it was cut.
    const isBack = wasMissing && board?.sound?.id === id
    if (board && !isBack) editor.dispatchTo(boardId, { kind: 'setSound', sound: laidSound(board, imported.file) })
    for (const heard of hears) heard(id)
  }
  const readShape = async (sound: SoundFile): Promise<Peaks | null> => {
    const blob = await findSound(db, sound)
    if (!blob) return null
    const { peaksOf } = await import('../media/sound-peaks.ts')
    const peaks = await peaksOf(blob, sound.seconds)
    return 'refusal' in peaks ? null : peaks
  }
  const decode = async (sound: Sound): Promise<Samples | null> => {
    const blob = await findSound(db, sound)
    if (!blob) return refused(`The scratch audio “${sound.name}” is not on this disk any more. Choose it again.`)
    const { soundPart } = await import('../media/sound-part.ts')
    const part = await soundPart(blob, sound.in, sound.out)
    return 'refusal' in part ? refused(`The scratch audio “${sound.name}” cannot be heard: ${part.refusal}. Choose another.`) : part
  }
  // One after the other: what is heard is the file that came last, however long one before it takes.
  let last = Promise.resolve()
  const take = (file: File): void => {
    const { boardId } = editor.store.getState()
    last = last.then(() => land(file, boardId)).catch((error: unknown) => void refused(`The scratch audio could not be kept: ${error instanceof Error ? error.message : String(error)}`))
  }
  return {
    choose: () => chooseFile('.wav,.mp3,audio/wav,audio/mpeg', take),
    take,
    onKept: (heard) => {
      hears.add(heard)
      return () => hears.delete(heard)
    },
    peaks: (sound) => shapes.of(sound.id, () => readShape(sound)),
    soundtrack: async (board, beeps) => {
      const { frames, spans } = planAnimatic(board)
      const { sound } = board
      const samples = sound && (await parts.of(`${sound.id} ${sound.in} ${sound.out}`, () => decode(sound)))
      return mix({ frames, cuts: spans.slice(1).map(({ from }) => from), beeps, heard: sound && samples ? { samples, at: sound.at, volume: sound.volume } : null })
    },
  }
}

/** At a start: sounds that no board names any more go, and main is given those that it does not keep. */
export async function tidySounds(db: ShotboardDb, { boards }: Project): Promise<void> {
  const used = new Set(boards.flatMap(({ sound }) => sound?.id ?? []))
  await sweepSounds(db, used)
  await handOverMissing(SOUNDS_OUTSIDE, used, (id) => soundBlob(db, id))
}

/** The bytes of a sound: from this page's own keeping, else from main. */
async function findSound(db: ShotboardDb, { id, type }: SoundFile): Promise<Blob | null> {
  const kept = await soundBlob(db, id)
  if (kept) return kept
  const blob = await fromOutside(SOUNDS_OUTSIDE, id, type)
  if (blob) await keepSound(db, id, blob)
  return blob
}
