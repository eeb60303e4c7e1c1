import { crc32, deflateSync } from 'node:zlib'

/** A file as Playwright hands it to a file chooser. */
export interface NamedFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A real PNG of one grey, of any size in pixels. */
export function pngFile(name: string, width: number, height: number): NamedFile {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // 8 bits of grey, no interlacing.
  header[8] = 8
  const rows = Buffer.alloc((width + 1) * height, 0x60)
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const buffer = Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
  return { name, mimeType: 'image/png', buffer }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
