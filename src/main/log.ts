/** Writes one line about what the app did. Never a key, never a prompt. */
export type Log = (line: string) => void

/** Takes out what no log may hold: API keys, and the query of every URL, where signatures are. */
export function redact(text: string): string {
  return text.replaceAll(/afk_[A-Za-z0-9_-]+/g, 'afk_…').replaceAll(/([a-z][a-z0-9+.-]*:\/\/[^\s?#"'<>]*)[?#][^\s"'<>]*/gi, '$1?…')
}

/** An error as a line of the log. */
export function inWords(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
