import { SCRIPT_ENDINGS } from '../../../shared/domain/script-file.ts'
import { takeScript } from './open-script.ts'
import type { Shotboard } from './start.ts'

/** What somebody let go over the window, as far as it is of use. */
export type Dropped =
  | { readonly is: 'image'; readonly file: File }
  | { readonly is: 'sound'; readonly file: File }
  | { readonly is: 'project'; readonly file: File }
  | { readonly is: 'script'; readonly file: File }
  | { readonly is: 'refused'; readonly sentence: string }

/** Says what can be done with files, by their kind and name. */
export function sortDropped(files: readonly File[]): Dropped {
  const [file] = files
  if (!file) return { is: 'refused', sentence: 'Nothing that can be read was dropped.' }
  if (files.length > 1) return { is: 'refused', sentence: `${files.length} files were dropped. Drop one at a time: an image, a sound, a script, or a Shotboard file.` }
  if (file.type.startsWith('image/')) return { is: 'image', file }
  if (isSound(file)) return { is: 'sound', file }
  if (file.name.endsWith('.shotboard')) return { is: 'project', file }
  if (!isScript(file)) return { is: 'refused', sentence: `“${file.name}” is of no use here. Drop an image, a WAV or MP3, a script as text, Fountain, Markdown or CSV, or a Shotboard file.` }
  return { is: 'script', file }
}

/** Takes in everything but an image, which has to be asked about. */
export function takeDropped(dropped: Exclude<Dropped, { is: 'image' }>, shotboard: Pick<Shotboard, 'editor' | 'archive' | 'sounds' | 'openList'>): void {
  if (dropped.is === 'refused') return shotboard.editor.say(dropped.sentence, 'refused')
  if (dropped.is === 'sound') return shotboard.sounds.take(dropped.file)
  if (dropped.is === 'project') return shotboard.archive.importFile(dropped.file)
  return takeScript(dropped.file, shotboard)
}

/** Any sound: what cannot be heard is told by what it is, not by that it is of no use. */
function isSound({ name, type }: File): boolean {
  return type.startsWith('audio/') || /\.(?:wav|mp3)$/i.test(name)
}

function isScript({ name, type }: File): boolean {
  return type.startsWith('text/') || SCRIPT_ENDINGS.some((ending) => name.toLowerCase().endsWith(`.${ending}`))
}
