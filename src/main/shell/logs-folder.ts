import { shell } from 'electron'
import { inWords, type Log } from '../log.ts'

/** Shows the folder of logs in the system's file manager. What stops it is only logged: the folder is named in Settings as well. */
export function openLogsFolder(folder: string, log: Log): void {
  shell.openPath(folder).then(
    (trouble) => {
      if (trouble !== '') log(`logs: the folder was not opened: ${trouble}`)
    },
    (error: unknown) => log(`logs: the folder was not opened: ${inWords(error)}`),
  )
}
