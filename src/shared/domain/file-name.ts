/** Names that Windows keeps for its devices, whatever ending they have. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i

/** Characters that some file system refuses, and those that no shell is fond of. */
const REFUSED = /[\p{C}<>:"/\\|?*\s]+/gu

/** The longest part of a name, in characters: several make a name that every file system takes. */
const PART_MAX = 60

/**
 * The name of a file that goes out, made of parts as `project_board_kind.mp4`: legal on Windows, macOS and Linux, whatever
 * the parts are called.
 */
export function fileNameOf(parts: readonly string[], ending: string): string {
  return `${parts.map(safe).join('_')}.${ending}`
}

function safe(part: string): string {
  const plain = Array.from(part.normalize('NFC').replace(REFUSED, '-')).slice(0, PART_MAX).join('').replace(/^[-.]+|[-.]+$/g, '')
  if (plain === '') return 'untitled'
  return DEVICES.test(plain) ? `${plain}-` : plain
}
