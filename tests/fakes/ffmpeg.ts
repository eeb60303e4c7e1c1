import { execFile } from 'node:child_process'
import { accessSync, chmodSync, constants, statSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import ffmpegInstaller from '@ffmpeg-installer/ffmpeg'
import ffprobeInstaller from '@ffprobe-installer/ffprobe'
import { z } from 'zod'

const run = promisify(execFile)
const ROOM = 64 * 1024 * 1024

/** npm may have been told to run no install scripts, and one of the packages sets its x bit in such a script. */
const runnable = (path: string): string => {
  try {
    accessSync(path, constants.X_OK)
  } catch (refusal) {
    if (!(refusal instanceof Error) || !('code' in refusal) || refusal.code !== 'EACCES') throw refusal
    chmodSync(path, statSync(path).mode | 0o111)
  }
  return path
}
const ffmpeg = runnable(ffmpegInstaller.path)
const ffprobe = runnable(ffprobeInstaller.path)

const seconds = z.coerce.number()
const stream = z.object({ codec_type: z.string(), codec_name: z.string(), start_time: seconds, duration: seconds, width: z.number().optional(), height: z.number().optional(), nb_read_packets: seconds })
const report = z.object({ format: z.object({ duration: seconds, start_time: seconds }), streams: z.array(stream) })

/** The container's and the streams' facts, packets counted by reading them. */
export const probe = async (path: string): Promise<z.infer<typeof report>> => {
  const { stdout } = await run(ffprobe, ['-v', 'error', '-count_packets', '-show_format', '-show_streams', '-of', 'json', path])
  return report.parse(JSON.parse(stdout))
}

/** Presentation times of a stream's packets in seconds, in file order, and whether each is a key. */
export const packetTimes = async (path: string, kind: 'v' | 'a'): Promise<readonly { readonly time: number; readonly isKey: boolean }[]> => {
  const { stdout } = await run(ffprobe, ['-v', 'error', '-select_streams', kind, '-show_entries', 'packet=pts_time,flags', '-of', 'csv=p=0', path], { maxBuffer: ROOM })
  return stdout
    .trim()
    .split('\n')
    .map((line) => ({ time: Number.parseFloat(line), isKey: line.includes('K') }))
}

/** What a strict decoder complains of while decoding everything; empty for a sound file. */
export const decodeErrors = async (path: string): Promise<string> => {
  const { stderr } = await run(ffmpeg, ['-nostdin', '-v', 'warning', '-xerror', '-err_detect', 'explode', '-i', path, '-f', 'null', '-'], { maxBuffer: ROOM })
  return stderr.trim()
}

/** Pixels of a small frame's sides. */
export const SIDE = 16

/** Every frame of a film in small: its colours as red, green and blue, row by row. */
export const smallFrames = async (path: string): Promise<readonly Uint8Array[]> => {
  const { stdout } = await run(ffmpeg, ['-nostdin', '-v', 'error', '-i', path, '-vf', `scale=${SIDE}:${SIDE}:flags=area`, '-pix_fmt', 'rgb24', '-vsync', '0', '-f', 'rawvideo', '-'], { maxBuffer: ROOM, encoding: 'buffer' })
  const size = SIDE * SIDE * 3
  return Array.from({ length: Math.floor(stdout.length / size) }, (_, frame) => stdout.subarray(frame * size, (frame + 1) * size))
}

/** By how much two small frames differ, of 255 on average. */
export const differenceOf = (one: Uint8Array, other: Uint8Array): number => one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length

/** Times in seconds at which the picture jumps: a new frame whose pixels differ by more than `jump` (of 255) on average. */
export const sceneCuts = async (path: string, framesPerSecond: number, jump = 12): Promise<readonly number[]> => {
  const frames = await smallFrames(path)
  return frames.flatMap((frame, index) => {
    const before = frames[index - 1]
    return before && differenceOf(frame, before) > jump ? [index / framesPerSecond] : []
  })
}

/** The left channel between -1 and 1, at `rate` samples a second (a mix of both could cancel a tone). */
export const samples = async (path: string, rate: number): Promise<Float32Array> => {
  const { stdout } = await run(ffmpeg, ['-nostdin', '-v', 'error', '-i', path, '-vn', '-af', 'pan=mono|c0=c0', '-ar', String(rate), '-f', 'f32le', '-'], { maxBuffer: ROOM, encoding: 'buffer' })
  return Float32Array.from({ length: Math.floor(stdout.length / 4) }, (_, index) => stdout.readFloatLE(index * 4))
}

/** A WAV file's sound as an MP3. `folder`: a place for both while it is made. */
export const mp3Of = async (wav: Buffer, folder: string): Promise<Buffer> => {
  const [from, to] = [join(folder, 'sound.wav'), join(folder, 'sound.mp3')]
  await writeFile(from, wav)
  await run(ffmpeg, ['-nostdin', '-v', 'error', '-y', '-i', from, '-codec:a', 'libmp3lame', to])
  return readFile(to)
}

/** How strongly a tone of `frequency` hertz sounds in a stretch of samples: its amplitude. */
export const toneStrength = (stretch: Float32Array, rate: number, frequency: number): number => {
  const turn = (2 * Math.PI * frequency) / rate
  const [real, imaginary] = stretch.reduce(([re, im], value, index) => [re + value * Math.cos(turn * index), im + value * Math.sin(turn * index)], [0, 0])
  return (2 * Math.hypot(real, imaginary)) / stretch.length
}

/** The pixels of one frame of a film, counted from 0, or of a picture: small, so that encoders agree on them. */
export const pixelsOf = async (path: string, frame = 0): Promise<Buffer> => {
  const { stdout } = await run(ffmpeg, ['-nostdin', '-v', 'error', '-i', path, '-vf', `select=eq(n\\,${frame}),scale=${SIDE}:${SIDE}:flags=area`, '-frames:v', '1', '-pix_fmt', 'gray', '-f', 'rawvideo', '-'], { maxBuffer: ROOM, encoding: 'buffer' })
  return stdout
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const aroundMean = (picture: Buffer): readonly number[] => {
  const middle = mean([...picture])
  return [...picture].map((value) => value - middle)
}

/**
 * How far two pictures are apart, of 255 on average, whatever two decoders make of their tones as a whole: the second is
 * made as bright and as rich in contrast as the first.
 */
export const apart = (one: Buffer, other: Buffer): number => {
  const [here, there] = [aroundMean(one), aroundMean(other)]
  const spread = mean(there.map((value) => value * value))
  const gain = spread === 0 ? 1 : mean(here.map((value, index) => value * (there[index] ?? 0))) / spread
  return mean(here.map((value, index) => Math.abs(value - gain * (there[index] ?? 0))))
}
