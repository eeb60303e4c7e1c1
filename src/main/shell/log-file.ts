import { homedir } from 'node:os'
import { join } from 'node:path'
import logger from 'electron-log/node'
import { type Log, redact } from '../log.ts'

/** Bytes after which the log begins anew; one older file is kept beside it. */
const LOG_BYTES_MAX = 2 * 1024 * 1024

/**
 * A log file in `folder`, redacted line by line, and with `~` for the user's own folder, whose path tells a name. The Node flavour of electron-log is used on purpose: the Electron one
 * puts a script of its own into the page and listens on IPC.
 */
export function openLogFile(folder: string): Log {
  const { console: terminal, file } = logger.transports
  terminal.level = false
  file.resolvePathFn = () => join(folder, 'main.log')
  // Else it looks for a package.json around the folder that the app was started in, and writes nothing where it finds none.
  file.setAppName('Shotboard')
  file.maxSize = LOG_BYTES_MAX
  file.level = 'info'
  const own = homedir()
  return (line) => logger.info(redact(own.length > 1 ? line.replaceAll(own, '~') : line))
}
