import { MIX_RATE, type Samples } from '../media/samples.ts'

/** The machine's loudspeakers, opened when something is to be heard. */
export interface SoundOut {
  /** When what is heard now was due, in milliseconds of the device's own time; null while it does not run, or stands still. */
  readonly heard: () => number | null
  /** Opens the device, which takes some moments. */
  readonly wake: () => void
  /** Gives the device up soon, unless it is woken again. */
  readonly rest: () => void
  /** The earliest moment that samples can be due, in milliseconds of the device's time. */
  readonly soonest: () => number
  /** Plays samples from a second of them on, due at a moment of the device's time; gives the function that ends them. */
  readonly play: (samples: Samples, from: number, due: number) => () => void
  /** 0 to 1. */
  readonly setLevel: (level: number) => void
}

/** What a device that runs must have moved within; one that was unplugged does not, and says nothing. */
const STANDS_STILL_MS = 250
/** Long enough for samples to reach the device before they are due. */
const AHEAD_MS = 20
const RESTS_AFTER_MS = 1_000

/** The device through Web Audio, which makes a context at the first need: most starts are never heard. */
export function createSoundOut(): SoundOut {
  let open: { readonly context: AudioContext; readonly volume: GainNode } | null = null
  let level = 1
  let resting: ReturnType<typeof setTimeout> | undefined
  let moved = { to: 0, at: 0 }
  const buffers = new WeakMap<Samples, AudioBuffer>()

  const opened = (): NonNullable<typeof open> => {
    if (open) return open
    const context = new AudioContext({ latencyHint: 'interactive', sampleRate: MIX_RATE })
    const volume = context.createGain()
    volume.gain.value = level
    volume.connect(context.destination)
    open = { context, volume }
    return open
  }

  return {
    heard: () => {
      if (open?.context.state !== 'running') return null
      const { context } = open
      const [now, reached] = [performance.now(), context.currentTime]
      if (reached !== moved.to) moved = { to: reached, at: now }
      if (reached === 0 || now - moved.at > STANDS_STILL_MS) return null
      const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp()
      const due = performanceTime > 0 ? contextTime * 1_000 + (now - performanceTime) : (reached - context.outputLatency) * 1_000
      // What is heard cannot be ahead of what was computed.
      return Math.min(reached * 1_000, due)
    },
    wake: () => {
      clearTimeout(resting)
      // Rejects where the device cannot be had. Then there is no sound, and time goes by the machine's clock.
      opened().context.resume().catch(() => null)
    },
    rest: () => {
      clearTimeout(resting)
      resting = setTimeout(() => {
        open?.context.suspend().catch(() => null)
      }, RESTS_AFTER_MS)
    },
    soonest: () => (open?.context.currentTime ?? 0) * 1_000 + AHEAD_MS,
    play: (samples, from, due) => {
      const { context, volume } = opened()
      const buffer = buffers.get(samples) ?? bufferOf(samples)
      buffers.set(samples, buffer)
      const source = new AudioBufferSourceNode(context, { buffer })
      source.connect(volume)
      source.start(due / 1_000, from)
      return () => source.stop()
    },
    setLevel: (to) => {
      level = to
      if (open) open.volume.gain.value = to
    },
  }
}

function bufferOf({ left, right }: Samples): AudioBuffer {
  const buffer = new AudioBuffer({ numberOfChannels: 2, length: left.length, sampleRate: MIX_RATE })
  buffer.copyToChannel(left, 0)
  buffer.copyToChannel(right, 1)
  return buffer
}
