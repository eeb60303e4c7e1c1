import { existsSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs'
import type { Dice } from '../frame/dice.ts'
import type { Unsynced } from './unsynced.ts'

/**
 * Takes from the disk what a loss of power may take: of bytes that were not synced any part, of names that were not
 * synced any one. A model of a disk, and a hard one: real ones mostly keep more.
 */
export function cutPower({ lengths, renames, created }: Unsynced, dice: Dice): void {
  for (const [file, sure] of Object.entries(lengths)) {
    if (existsSync(file) && statSync(file).size > sure) truncateSync(file, dice.chance(0.5) ? sure : dice.between(sure, statSync(file).size))
  }
  for (const { from, to, kept } of renames.toReversed()) {
    if (!existsSync(to) || dice.chance(0.5)) continue
    renameSync(to, from)
    if (kept !== null) renameSync(kept, to)
  }
  for (const file of created) if (dice.chance(0.5)) rmSync(file, { force: true })
}
