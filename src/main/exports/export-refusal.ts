import { isDiskFull } from '../durable-file.ts'

/** Codes of Node by which a disk or a folder lets nobody write. */
const FORBIDDEN: readonly unknown[] = ['EACCES', 'EPERM', 'EROFS']
/** Codes by which a place is no folder, or none any more. */
const NOWHERE: readonly unknown[] = ['ENOENT', 'ENOTDIR']

/** Why an animatic was not exported, and what to do, in one sentence, for whatever a disk says. */
export function exportRefusal(error: unknown): string {
  if (isDiskFull(error)) return 'The disk is full, so the animatic was not exported. Free some space, then export it again.'
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (FORBIDDEN.includes(code)) return 'Shotboard may not write in that folder, so the animatic was not exported. Choose another folder.'
  if (NOWHERE.includes(code)) return 'That folder is not there any more, so the animatic was not exported. Choose another folder.'
  return `The disk refused, so the animatic was not exported: ${error instanceof Error ? error.message : String(error)}. Choose another folder.`
}
