/** A box of an MP4: its length, four letters and what is in it. */
export function box(type: string, bytes: Buffer): Buffer {
  const header = Buffer.alloc(8)
  header.writeUInt32BE(bytes.length + 8)
  header.write(type, 4, 'latin1')
  return Buffer.concat([header, bytes])
}

export const FTYP = box('ftyp', Buffer.from('isom'))
export const MOOV = box('moov', Buffer.alloc(500, 3))

/** A file that passes for a whole clip; no two fills are alike anywhere in their pictures. */
export function fakeClip(pictureBytes: number, fill: number): Buffer {
  return Buffer.concat([FTYP, MOOV, box('mdat', Buffer.alloc(pictureBytes, fill))])
}
