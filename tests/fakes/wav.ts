/** A WAV file of 16 bits: as long as is said, in seconds, with the wave at each time in both channels. */
export function wavFile(seconds: number, wave: (time: number) => number, rate = 44_100): Buffer {
  const frames = Math.round(seconds * rate)
  const file = Buffer.alloc(44 + frames * 4)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(36 + frames * 4, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(2, 22)
  file.writeUInt32LE(rate, 24)
  file.writeUInt32LE(rate * 4, 28)
  file.writeUInt16LE(4, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36, 'latin1')
  file.writeUInt32LE(frames * 4, 40)
  for (let frame = 0; frame < frames; frame += 1) {
    const sample = Math.round(32_767 * Math.min(1, Math.max(-1, wave(frame / rate))))
    file.writeInt16LE(sample, 44 + frame * 4)
    file.writeInt16LE(sample, 46 + frame * 4)
  }
  return file
}
