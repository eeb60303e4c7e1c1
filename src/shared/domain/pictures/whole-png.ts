const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** `IEND`, the chunk that ends a PNG. */
const END = 0x49_45_4e_44
/** Length, name and checksum of a chunk, in bytes. */
const AROUND = 12

/**
 * Whether these bytes are a PNG from its first to its last chunk, each with the checksum that it should have, and
 * nothing behind them. A file that was cut or changed on its way still looks like a picture to a lenient decoder.
 */
export function isWholePng(bytes: Uint8Array): boolean {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = SIGNATURE.length
  while (at + AROUND <= bytes.length) {
    const next = at + AROUND + view.getUint32(at)
    if (next > bytes.length || crc(bytes.subarray(at + 4, next - 4)) !== view.getUint32(next - 4)) return false
    if (view.getUint32(at + 4) === END) return next === bytes.length
    at = next
  }
  return false
}

/** PNG's checksum (CRC-32, reflected) of every byte alone. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xed_b8_83_20 : value >>> 1
  return value
})

function crc(bytes: Uint8Array): number {
  let value = 0xff_ff_ff_ff
  for (const byte of bytes) value = (value >>> 8) ^ (TABLE[(value ^ byte) & 0xff] ?? 0)
  return ~value >>> 0
}
