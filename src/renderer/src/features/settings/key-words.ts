import type { Account, KeyStatus, StudioStatus } from '../../../../shared/ipc/account.ts'
import { inCredits } from '../../../../shared/domain/units.ts'

const KEY_STATES: Readonly<Record<KeyStatus, string>> = {
  none: 'No key: rendering in practice, free of charge.',
  kept: 'A key is kept on this machine, encrypted by the system’s keyring.',
  session: 'No keyring of this machine keeps the key, so it is kept in memory and forgotten when Shotboard closes.',
  locked: 'A key is kept on this machine, but the system’s keyring is locked, or is not the one that encrypted it. Nothing is lost: unlock the keyring and start Shotboard again, or save the key once more.',
}

/** Where the key is, and what that means for rendering. */
export function keyInWords({ key, practice }: StudioStatus): string {
  const where = KEY_STATES[key]
  return practice && key !== 'none' ? `${where} Rendering in practice, free of charge.` : where
}

/** What became of the last press of a button. */
export interface Outcome {
  readonly tone: 'good' | 'bad'
  readonly text: string
}

/** One line on the key: what became of the last press, with what stands in the way since; null where all is said. */
export function keyLine(outcome: Outcome | 'saved' | null, { key, trouble }: StudioStatus): Outcome | null {
  if (outcome !== null && outcome !== 'saved') return { ...outcome, text: said(outcome.text) }
  // Of a locked keyring the words about the key tell already.
  const inTheWay = trouble === null || key === 'locked' ? null : said(trouble)
  if (outcome === null) return inTheWay === null ? null : { tone: 'bad', text: inTheWay }
  return inTheWay === null ? { tone: 'good', text: 'The key is saved.' } : { tone: 'bad', text: `Saved, but ${inTheWay.replace(/^The /, 'the ')}` }
}

/** A sentence without the way to Settings, which is where it is read, and where there is but one key. */
function said(sentence: string): string {
  return sentence.replace(/ [^.]* in Settings\.$/, '').replace('this API key', 'this key')
}

/** What the service said of the account behind a key. */
export function accountInWords({ plan, credits, keyName }: Account): string {
  return [
    keyName === null ? 'The key works.' : `The key “${keyName}” works.`,
    plan === null ? null : `Plan: ${plan}.`,
    credits === null ? 'The service names no balance.' : `Balance: ${inCredits(credits)}.`,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ')
}
