import { inBoards } from '../editor/count-words.ts'
import type { Damage, Repaired } from '../storage/check-boards.ts'

/** What the user reads after boards were restored: what was wrong, from which copy they came, and what is lost. */
export function repairInWords(damage: Damage, repaired: Repaired, copiedAt: string): string {
  return [whatWasWrong(damage), whatWasDone(damage, repaired, copiedAt), ...whatIsLost(repaired, copiedAt)].join(' ')
}

function whatWasWrong(damage: Damage): string {
  switch (damage.is) {
    case 'emptied':
      return 'Shotboard’s database was empty.'
    case 'older':
      return damage.saves === 1 ? 'Shotboard ended in the middle of a save.' : 'Shotboard’s database had fallen back to an older state.'
    case 'unmarked':
      return 'Shotboard’s database had lost the mark that tells how new it is.'
    case 'incomplete':
      return `In Shotboard’s database ${[...part(damage.missing, 'was missing', 'were missing'), ...part(damage.unreadable, 'could not be read', 'could not be read')].join(', and ')}.`
  }
}

function part(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`${inBoards(count)} ${count === 1 ? one : many}`]
}

function whatWasDone(damage: Damage, { restored, keptBeside }: Repaired, copiedAt: string): string {
  if (restored === 0) return `Everything in it is as in the copy of ${copiedAt}.`
  if (keptBeside > 0) return `The copy of ${copiedAt} was restored, and ${inBoards(keptBeside)} that differed ${keptBeside === 1 ? 'is' : 'are'} kept beside it.`
  if (damage.is === 'older' && damage.saves === 1) return `The last edit came back from the copy of ${copiedAt}.`
  return `${inBoards(restored)} came back from the copy of ${copiedAt}.`
}

function whatIsLost({ lost, olderThanSaved }: Repaired, copiedAt: string): readonly string[] {
  if (lost > 0) return [`${inBoards(lost)} ${lost === 1 ? 'is' : 'are'} in no copy of that moment; look at the earlier ones under Settings, Backups.`]
  if (olderThanSaved > 0) return [`Edits made to ${olderThanSaved === 1 ? 'it' : 'them'} after ${copiedAt} are lost.`]
  return ['Nothing was lost.']
}
