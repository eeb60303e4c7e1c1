import { createHash } from 'node:crypto'

function box(type: string, payload: Buffer): Buffer {
  const header = Buffer.alloc(8)
  header.writeUInt32BE(payload.length + 8)
  header.write(type, 4, 'latin1')
  return Buffer.concat([header, payload])
}

/** Bytes that look like chance and come out the same for the same words. */
function noise(words: string, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, block) => createHash('sha256').update(`${words} ${block}`).digest())
  return Buffer.concat(blocks).subarray(0, length)
}

/** A file whose boxes add up as an MP4's do, its picture noise that only these words give: nothing plays it, and every byte of it counts. */
export function clipFor(words: string, bytes: number): Buffer {
  return Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0isom', 'latin1')), box('moov', noise(`moov ${words}`, 64)), box('mdat', noise(`mdat ${words}`, bytes))])
}
