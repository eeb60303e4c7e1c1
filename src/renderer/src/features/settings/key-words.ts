import type { Account, KeyStatus, StudioStatus } from '../../../../shared/ipc/account.ts'
import { inCredits } from '../../../../shared/domain/units.ts'

const KEY_STATES: Readonly<Record<KeyStatus, string>> = {
  none: 'No key: rendering in practice, free of charge.',
  kept: 'A key is kept on this machine, encrypted by the system’s keyring.',
  session: 'This machine has no keyring, so the key is kept in memory and forgotten when Shotboard closes.',
  locked: 'A key is kept on this machine, but the system’s keyring is locked and cannot decrypt it now. Unlock it and start Shotboard again, or save the key once more.',
}

/** Where the key is, and what that means for rendering. */
export function keyInWords({ key, practice }: StudioStatus): string {
  const where = KEY_STATES[key]
  return practice && key !== 'none' ? `${where} Rendering in practice, free of charge.` : where
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
