import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WindowLook } from '../../shared/ipc/window-look.ts'
import { inWords, type Log } from '../log.ts'
import { framed } from './window-frame.ts'

/** The files that a page names in its head, as the build writes them: `./assets/index-x1.js`. */
const NAMED = /(?:src|href)="\.(\/assets\/[\w.-]+)"/g

/** The page as this start serves it. */
export interface FirstPage {
  /** The file that holds it, an absolute path. */
  readonly file: string
  /** The paths of all that it loads before it runs, each beginning with a slash. */
  readonly names: readonly string[]
}

/**
 * Writes the page with the frame of its window into `to`, for Chromium to read by itself. Where that cannot be done
 * (a full disk; in development there is no built page), it is the page as it was built, without a frame.
 */
export function writeFirstPage(built: string, to: string, look: WindowLook, log: Log): FirstPage {
  const page = join(built, 'index.html')
  try {
    const html = readFileSync(page, 'utf8')
    writeFileSync(to, framed(html, look))
    return { file: to, names: [...html.matchAll(NAMED)].flatMap(([, path]) => path ?? []) }
  } catch (error) {
    log(`window: opens without its frame: ${inWords(error)}`)
    return { file: page, names: [] }
  }
}
