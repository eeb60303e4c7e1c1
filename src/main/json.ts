/** What a text, or its bytes in UTF-8, says as JSON; undefined where it is none, which no JSON text can mean. */
export function parseJson(text: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof text === 'string' ? text : Buffer.from(text).toString('utf8'))
  } catch {
    // What is wrong with the text helps nobody: the caller says what it is that cannot be read.
    return undefined
  }
}
