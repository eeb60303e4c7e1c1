/** Writes one line about what the app did. Never a key, never a prompt. */
export type Log = (line: string) => void

/** An API key and what follows it, in every form that it may take on its way through URLs, dumps and error messages. */
const KEYS: readonly RegExp[] = [
  // As it is, and URL-encoded; a key ends where a word of this alphabet ends.
  /afk(?:_|%5f)(?:[A-Za-z0-9_-]|%[0-9a-f]{2})+/gi,
  // UTF-16, of either order: each letter beside a NUL.
  /a\0f\0k\0_\0(?:[\x21-\x7e]\0)*[\x21-\x7e]?/g,
  // Hexadecimal, with or without signs between the bytes.
  /61[ :-]?66[ :-]?6b[ :-]?5f(?:[ :-]?[0-9a-f]{2})+/gi,
  // Base64, beginning at each of the three places that a byte can have in it. Tried once a word, so that a long one costs little.
  /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]*(?:YWZrX|Fma1[89+/_-]|hZmtf)[A-Za-z0-9+/_-]+={0,2}/g,
]

/** A header that carries a key of any form. */
const KEY_HEADER = /(["']?(?:x-api-key|authorization)["']?\s*[:=]\s*["']?)(?:bearer\s+)?[^\s"',}]+/gi

/** Takes out what no log may hold: API keys in every form, and the query of every URL, where signatures are. */
export function redact(text: string): string {
  const withoutKeys = KEYS.reduce((line, form) => line.replaceAll(form, 'afk_…'), text.replaceAll(KEY_HEADER, '$1…'))
  return withoutKeys.replaceAll(/(:\/\/[^\s?#"<>]*)[?#][^\s"<>]*/g, '$1?…')
}

/** An error as a line of the log. */
export function inWords(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
