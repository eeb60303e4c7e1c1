/** One decoded frame of a film. */
export interface FilmFrame {
  /** When it begins, in seconds. */
  readonly timestamp: number
  readonly close: () => void
}

/** The few frames of a film around the time that is looked at, decoded a little ahead. */
export interface FilmWindow<Frame extends FilmFrame> {
  /** Looks at another time of the film, in seconds. */
  readonly want: (time: number) => void
  /** The frame that is seen at that time, or the nearest that is decoded by now; null before any is. */
  readonly seen: () => Frame | null
  readonly close: () => void
}

interface Film<Frame extends FilmFrame> {
  /** The frames from the one that is seen at a time on, in order. */
  readonly framesFrom: (time: number) => AsyncIterable<Frame>
  /** Told whenever another frame is seen than before. */
  readonly onSeen: () => void
}

/** Frames that are decoded before they are due. */
const AHEAD = 4
/** Seconds forwards that decoding on is quicker than starting anew. */
const NEAR = 1
/** Seconds: a frame that begins within this after the time is the one that is meant. */
const SAME = 0.002

/** Opens a film at its start. Rejects what `framesFrom` rejects with; nothing is decoded after that. */
export function openFilmWindow<Frame extends FilmFrame>({ framesFrom, onSeen }: Film<Frame>): FilmWindow<Frame> & { readonly ended: Promise<void> } {
  let frames: Frame[] = []
  let [wanted, open] = [0, true]
  /** Where the run of frames under way began, and the earliest time that it can still show. */
  let [from, lowest] = [0, 0]
  let wake: (() => void) | null = null

  const seen = (): Frame | null => frames.findLast(({ timestamp }) => timestamp <= wanted + SAME) ?? frames[0] ?? null
  const letGo = (): void => {
    while (frames[1] && frames[1].timestamp <= wanted + SAME) {
      frames.shift()?.close()
      lowest = frames[0]?.timestamp ?? lowest
    }
  }
  const empty = (): void => {
    for (const frame of frames) frame.close()
    frames = []
  }
  const isOpen = (): boolean => open
  const isKept = (): boolean => open && wanted >= lowest - SAME
  const reaches = (): boolean => isKept() && wanted < Math.max(from, frames.at(-1)?.timestamp ?? from) + NEAR
  const changed = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve
    })

  const run = async (): Promise<void> => {
    from = wanted
    lowest = wanted
    let begun = false
    for await (const frame of framesFrom(from)) {
      const before = seen()
      // What was seen stays until there is something else.
      if (!begun) empty()
      begun = true
      if (open) frames.push(frame)
      else frame.close()
      letGo()
      if (open && seen() !== before) onSeen()
      while (reaches() && frames.length > AHEAD) await changed()
      if (!reaches()) return
    }
    // At the film's end its last frame is seen for as long as nothing earlier is wanted.
    while (isKept()) await changed()
  }
  const ended = (async () => {
    while (isOpen()) await run()
    empty()
  })()

  return {
    want: (time) => {
      if (time === wanted) return
      wanted = time
      letGo()
      wake?.()
    },
    seen,
    close: () => {
      open = false
      wake?.()
    },
    ended,
  }
}
