import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { inWords, type Log } from '../log.ts'

/** Where a window stands, in the screen's own units. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const PlaceSchema = z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) })

/** Pixels of a window that must lie on a screen, so that it can be grasped. */
const GRIP = 64

/** Where the window was last; null where that is not known, or no screen is there any more. */
export function rememberedPlace(file: string, screens: readonly Place[], log: Log): Place | null {
  try {
    const parsed = PlaceSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success && screens.some((screen) => graspable(parsed.data, screen)) ? parsed.data : null
  } catch (error) {
    // The first start, or a file that broke: the window opens at its usual place.
    log(`window: no remembered place: ${inWords(error).split('\n')[0]}`)
    return null
  }
}

/** Remembers where the window is. Losing this costs nothing, so a disk that refuses is only logged. */
export function rememberPlace(file: string, { x, y, width, height }: Place, log: Log): void {
  try {
    writeFileSync(file, JSON.stringify({ x, y, width, height }))
  } catch (error) {
    log(`window: its place is not remembered: ${inWords(error)}`)
  }
}

function graspable(place: Place, screen: Place): boolean {
  const across = Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x)
  return across >= GRIP && place.y >= screen.y && place.y <= screen.y + screen.height - GRIP
}
