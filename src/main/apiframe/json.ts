/** What the bytes say as JSON; undefined where they are none, which no JSON text can mean. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    // What is wrong with the text helps nobody: the caller reports the answer as unreadable, with its status.
    return undefined
  }
}
