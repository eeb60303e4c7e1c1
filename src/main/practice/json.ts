/** What a text says as JSON; undefined where it is none, which no JSON text can mean. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Where the text goes wrong helps nobody here: the sender is told that it is not JSON.
    return undefined
  }
}
