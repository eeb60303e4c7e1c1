import { type FileHandle, open } from 'node:fs/promises'

/** Header of a box: 32 bits of size, four letters of type, and 64 bits of size where the first say 1. */
const SHORT_HEADER = 8
const LONG_HEADER = 16

/** A clip of 15 seconds has a handful of top-level boxes; far more is no clip. */
const BOXES_MAX = 10_000

/** Why the file at `path` is not a whole MP4 of `bytes` bytes, or null where it is. */
export async function flawOfFile(path: string, bytes: number): Promise<string | null> {
  const file = await open(path, 'r')
  try {
    return (await file.stat()).size === bytes ? await flawOfMp4(file, bytes) : 'the disk did not keep every byte'
  } finally {
    await file.close()
  }
}

/**
 * Why a file of `size` bytes is not a whole MP4, or null where it is: it begins with `ftyp`, has a `moov` and an `mdat`,
 * and its top-level boxes (ISO/IEC 14496-12, 4.2) add up to exactly its length.
 */
async function flawOfMp4(file: FileHandle, size: number): Promise<string | null> {
  const types = new Set<string>()
  let at = 0
  for (let count = 0; at < size; count += 1) {
    if (count === BOXES_MAX) return 'it has too many boxes'
    const box = await readBox(file, at, size)
    if (box === null) return `the box at byte ${at} runs past the end`
    if (at === 0 && box.type !== 'ftyp') return 'it does not begin as an MP4'
    types.add(box.type)
    at += box.length
  }
  const lacking = ['ftyp', 'moov', 'mdat'].find((type) => !types.has(type))
  return lacking === undefined ? null : `it has no ${lacking} box`
}

async function readBox(file: FileHandle, at: number, size: number): Promise<{ readonly type: string; readonly length: number } | null> {
  const header = Buffer.alloc(LONG_HEADER)
  const { bytesRead } = await file.read(header, 0, LONG_HEADER, at)
  if (bytesRead < SHORT_HEADER) return null
  const type = header.toString('latin1', 4, 8)
  const short = header.readUInt32BE(0)
  if (short === 0) return { type, length: size - at }
  const long = short === 1
  if (long && bytesRead < LONG_HEADER) return null
  const length = long ? Number(header.readBigUInt64BE(8)) : short
  return length < (long ? LONG_HEADER : SHORT_HEADER) || at + length > size ? null : { type, length }
}
