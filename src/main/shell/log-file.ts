import { join } from 'node:path'
import logger from 'electron-log/node'
import { type Log, redact } from '../log.ts'

/** Bytes after which the log begins anew; one older file is kept beside it. */
const LOG_BYTES_MAX = 2 * 1024 * 1024

/**
 * A log file in `folder`, redacted line by line. The Node flavour of electron-log is used on purpose: the Electron one
 * puts a script of its own into the page and listens on IPC.
 */
export function openLogFile(folder: string): Log {
  const { console: terminal, file } = logger.transports
  terminal.level = false
  file.resolvePathFn = () => join(folder, 'main.log')
  file.maxSize = LOG_BYTES_MAX
  file.level = 'info'
  return (line) => logger.info(redact(line))
}
