/** Text out of a file's bytes, or why they are none, in one sentence. `note`: what of its letters had to be decided. */
export type Decoded = { readonly text: string; readonly note: string | null } | { readonly refusal: string }

/** Makes text of a file: UTF-8, UTF-16 by its mark or by its zeros, else Windows' Western letters, and says which it was where it is not UTF-8. */
export function decodeText(name: string, bytes: Uint8Array): Decoded {
  const wide = widthOf(bytes)
  if (wide !== null) return withoutZeros(name, new TextDecoder(wide).decode(bytes), null)
  const text = inUtf8(bytes)
  if (text !== null) return withoutZeros(name, text, null)
  return withoutZeros(name, new TextDecoder('windows-1252').decode(bytes), 'This file is not in UTF-8. Its letters were read as Windows-1252: look whether accents and quotation marks are right.')
}

/** Which UTF-16 the bytes are, by the mark before them, or because every other byte of a Western text is zero; null where they are none. */
function widthOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 1_000)
  const zeros = (odd: number): number => head.filter((byte, index) => byte === 0 && index % 2 === odd).length
  if (head.length < 4 || head.length % 2 !== 0) return null
  if (zeros(1) > head.length / 4 && zeros(0) === 0) return 'utf-16le'
  return zeros(0) > head.length / 4 && zeros(1) === 0 ? 'utf-16be' : null
}

function inUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8 is an answer, and told to the user.
    return null
  }
}

/** A zero among the letters is in no text: then it is a file of some program's own, as a word processor's is. */
function withoutZeros(name: string, text: string, note: string | null): Decoded {
  if (text.includes('\0')) return { refusal: `“${name}” is no text. Save it as plain text, Fountain, Markdown or CSV, and open that.` }
  return { text, note }
}
