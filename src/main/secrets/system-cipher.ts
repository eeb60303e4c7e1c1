import { safeStorage } from 'electron'
import type { Cipher } from './key-vault.ts'

/** The operating system's encryption. Linux without a keyring offers `basic_text`, whose password is public: that is none. */
export const systemCipher: Cipher = {
  available: () => safeStorage.isEncryptionAvailable() && (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  encrypt: (text) => safeStorage.encryptString(text),
  decrypt: (bytes) => safeStorage.decryptString(Buffer.from(bytes)),
}
