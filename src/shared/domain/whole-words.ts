/**
 * The source of a regular expression (flag `u`) that finds `source` only where it stands as words of its own: not inside
 * a longer word, not as half of a hyphened or elided one (`Anne` in `Anne-Marie`, `Mara` in `O’Mara`). A possessive is a
 * word of its own with an ending: `Mara` is found in `Mara’s`.
 */
export function asWholeWords(source: string): string {
  // Two classes of Unicode's and no more: each takes an engine about a millisecond to compile.
  return String.raw`(?<![\p{L}\p{M}\p{N}_][-‑'’]?)(?:${source})(?![-‑]?[\p{L}\p{M}\p{N}_])`
}

/** The source of a regular expression (flag `u`) that finds this text to the letter: no sign in it means anything but itself. */
export function exactly(text: string): string {
  return text.replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`)
}

/** The same, with any white space where the text has some. */
export function literally(text: string): string {
  return exactly(text).replaceAll(/\s+/g, String.raw`\s+`)
}

/** A text as it is written, and with its accents as Unicode composes and as it decomposes them: what looks the same is the same. */
export function spellingsOf(text: string): readonly string[] {
  return [...new Set([text, text.normalize('NFC'), text.normalize('NFD')])]
}

/** A text with a capital at its start. */
export function capitalised(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}
