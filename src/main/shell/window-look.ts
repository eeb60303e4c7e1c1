import { readFileSync, writeFileSync } from 'node:fs'
import { STANDARD_LOOK, type WindowLook, WindowLookSchema } from '../../shared/ipc/window-look.ts'
import { inWords, type Log } from '../log.ts'

/** How the window looked last; as it comes where that is not known. Read at once: the window waits for it. */
export function rememberedLook(file: string, log: Log): WindowLook {
  try {
    return WindowLookSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    // The first start, or a file that broke: the frame is the usual one, and the page moves it.
    log(`window: no remembered look: ${inWords(error).split('\n')[0]}`)
    return STANDARD_LOOK
  }
}

/** Remembers how the window looks. Losing this costs nothing, so a disk that refuses is only logged. */
export function rememberLook(file: string, look: WindowLook, log: Log): void {
  try {
    writeFileSync(file, JSON.stringify(look))
  } catch (error) {
    log(`window: its look is not remembered: ${inWords(error)}`)
  }
}
