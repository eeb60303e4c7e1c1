// Runs ffmpeg over what we paint and score.

import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * @param {readonly string[]} args
 * @param {Iterable<Uint8Array>} chunks its input, taken only as fast as it is read
 * @returns {Promise<string>} what it said
 * @throws {Error} where it fails or can't be started
 */
export const ffmpeg = async (args, chunks) => {
  let said = ''
  const child = spawn('ffmpeg', ['-hide_banner', '-nostdin', '-y', ...args], { stdio: ['pipe', 'ignore', 'pipe'] })
  child.stderr.on('data', (part) => {
    said += part
  })
  const closed = once(child, 'close')
  for (const chunk of chunks) {
    if (!child.stdin.write(chunk)) await once(child.stdin, 'drain')
  }
  child.stdin.end()
  const [code] = await closed
  if (code !== 0) throw new Error(`ffmpeg failed:\n${said}`)
  return said
}
