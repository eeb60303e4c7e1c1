import { readFile, rm } from 'node:fs/promises'
import { KEY_FORM, type KeyStatus } from '../../shared/ipc/account.ts'
import { isMissing, writeDurably } from '../durable-file.ts'
import { inWords, type Log } from '../log.ts'

/** The system's own encryption, bound to the user's login. */
export interface Cipher {
  /** Whether the system keeps a secret to encrypt with. */
  readonly available: () => boolean
  readonly encrypt: (text: string) => Uint8Array
  /** Throws where the bytes were encrypted by another login or with another secret. */
  readonly decrypt: (bytes: Uint8Array) => string
}

/** The one place of the user's API key. */
export interface KeyVault {
  readonly status: () => KeyStatus
  /** Takes a key, or says in one sentence why it cannot be one. Kept encrypted where the system can; else until the app closes. */
  readonly set: (key: string) => Promise<{ readonly refusal: string } | null>
  /** Forgets the key, in memory and on the disk. */
  readonly clear: () => Promise<void>
  /** The key, for the client that attaches it; null where there is none to use. */
  readonly keyForRequests: () => string | null
}

/** Opens the vault over an encrypted file. A file that does not decrypt is kept as it is: the keyring may come back. */
export async function openKeyVault(file: string, cipher: Cipher, log: Log): Promise<KeyVault> {
  let { status, key } = await openKept(file, cipher, log)
  return {
    status: () => status,
    keyForRequests: () => key,
    set: async (given) => {
      if (!KEY_FORM.test(given)) return { refusal: 'An API key is made of letters, digits and signs without spaces. Copy it again from Apiframe.' }
      const blob = encrypted(given, cipher, log)
      const keeps = blob !== null && (await written(file, blob, log))
      key = given
      status = keeps ? 'kept' : 'session'
      return null
    },
    clear: async () => {
      await rm(file, { force: true })
      key = null
      status = 'none'
    },
  }
}

interface Kept {
  status: KeyStatus
  key: string | null
}

async function openKept(file: string, cipher: Cipher, log: Log): Promise<Kept> {
  const blob = await readFile(file).catch((error: unknown) => {
    if (isMissing(error)) return null
    // Of another user, or no file at all: a key is there, and it is not for us to say what becomes of it.
    log(`key: the kept key cannot be read: ${inWords(error)}`)
    return 'unreadable'
  })
  if (blob === null) return { status: 'none', key: null }
  const key = blob === 'unreadable' || !isAvailable(cipher, log) ? null : decrypted(blob, cipher, log)
  return key === null ? { status: 'locked', key } : { status: 'kept', key }
}

/** The key as the keyring keeps it; null where it keeps none, or would give back something else: that must not replace what is kept. */
function encrypted(key: string, cipher: Cipher, log: Log): Uint8Array | null {
  if (!isAvailable(cipher, log)) return null
  try {
    const blob = cipher.encrypt(key)
    return decrypted(blob, cipher, log) === key ? blob : null
  } catch (error) {
    log(`key: the keyring does not encrypt: ${inWords(error)}`)
    return null
  }
}

/** Whether the disk took it. A disk that does not is no reason to refuse the key for now. */
async function written(file: string, blob: Uint8Array, log: Log): Promise<boolean> {
  try {
    await writeDurably(file, blob)
    return true
  } catch (error) {
    log(`key: the key cannot be kept on the disk: ${inWords(error)}`)
    return false
  }
}

function isAvailable(cipher: Cipher, log: Log): boolean {
  try {
    return cipher.available()
  } catch (error) {
    log(`key: the keyring does not answer: ${inWords(error)}`)
    return false
  }
}

function decrypted(blob: Uint8Array, cipher: Cipher, log: Log): string | null {
  try {
    const key = cipher.decrypt(blob)
    return KEY_FORM.test(key) ? key : null
  } catch (error) {
    log(`key: the kept key does not decrypt: ${inWords(error)}`)
    return null
  }
}
