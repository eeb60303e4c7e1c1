/** The endings of files that scripts and lists of shots come in, in lower case. */
export const SCRIPT_ENDINGS = ['fountain', 'md', 'markdown', 'txt', 'csv', 'tsv'] as const

/** The longest script that is opened, in bytes: several feature films. */
export const SCRIPT_MAX_BYTES = 1024 * 1024

/** Why a file is not read as a script, in one sentence for the user; null where it is. `bytes`: its size. */
export function whyNoScript(name: string, bytes: number): string | null {
  if (bytes === 0) return `“${name}” is empty.`
  if (bytes > SCRIPT_MAX_BYTES) return `“${name}” has ${(bytes / 1024 / 1024).toFixed(1)} MB, and a script has at most 1 MB. Export only its text.`
  return null
}
