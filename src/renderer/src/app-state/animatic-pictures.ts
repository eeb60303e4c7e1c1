import type { ImageId, ImageRef, ShotId } from '../../../shared/domain/storyboard.ts'
import { timeOfFrame } from '../../../shared/domain/timecode.ts'
import type { Frames } from '../../../shared/domain/units.ts'
import type { AnimaticFrame, Drawable } from '../animatic/draw-frame.ts'
import { frameOfTake, spanAt } from '../animatic/frame-at.ts'
import type { AnimaticPlan, AnimaticSpan, TakePicture } from '../animatic/plan.ts'

type Seen = AnimaticFrame['picture']

/** The film of one take, which is looked at frame by frame. */
export interface TakeReel {
  /** Looks at a time of the clip, in seconds. */
  readonly want: (time: number) => void
  /** The frame that is seen there, or the nearest that is decoded; null before any is. To be drawn at once. */
  readonly seen: () => Drawable | null
  readonly close: () => void
}

/** Where pictures come from, and who is told of them. */
interface Sources {
  /** An image, decoded; null where it is missing or no image. */
  readonly readStill: (image: ImageRef) => Promise<ImageBitmap | null>
  readonly openTake: (take: TakePicture, told: { readonly onSeen: () => void; readonly onFailed: (sentence: string) => void }) => Promise<TakeReel>
  /** Told whenever something can be seen that could not before. */
  readonly onReady: () => void
  readonly report: (sentence: string) => void
}

/** The decoded pictures of the animatic that is on the stage. */
export interface AnimaticPictures {
  /** Reads what a plan shows, and forgets what it does not show any more. */
  readonly want: (plan: AnimaticPlan) => void
  /** What is seen at a frame, as far as it is read. */
  readonly at: (plan: AnimaticPlan, frame: Frames) => Seen
  readonly close: () => void
}

/** Keeps what a board shows in memory, for as long as it is looked at. What cannot be read gives way to the card. */
export function createAnimaticPictures(sources: Sources): AnimaticPictures {
  const stills = keepStills(sources)
  const takes = keepTakes(sources)
  return {
    want: ({ spans }) => {
      stills.want(spans)
      takes.want(spans)
    },
    at: (plan, frame) => {
      const seen = Math.min(frame, plan.frames - 1)
      const span = spanAt(plan, seen)
      takes.lookAt(plan.spans, span, seen)
      if (span.picture.is === 'card') return 'card'
      return span.picture.is === 'still' ? stills.of(span.picture.image.id) : takes.of(span.shotId)
    },
    close: () => {
      stills.want([])
      takes.want([])
    },
  }
}

/** A still and what is seen of it; its bitmap is null while it is being read, or where it cannot be. */
interface KeptStill {
  readonly bitmap: ImageBitmap | null
  readonly seen: Seen
}

function keepStills({ readStill, onReady, report }: Sources) {
  const stills = new Map<ImageId, KeptStill>()

  const read = async (image: ImageRef): Promise<void> => {
    const coming: KeptStill = { bitmap: null, seen: 'coming' }
    const isWanted = (): boolean => stills.get(image.id) === coming
    stills.set(image.id, coming)
    const bitmap = await readStill(image).catch((error: unknown) => {
      if (isWanted()) report(`The image “${image.name}” could not be read: ${error instanceof Error ? error.message : String(error)}`)
      return null
    })
    if (isWanted()) {
      stills.set(image.id, { bitmap, seen: bitmap ? { source: bitmap, width: bitmap.width, height: bitmap.height } : 'card' })
      onReady()
    } else bitmap?.close()
  }
  return {
    want: (spans: readonly AnimaticSpan[]) => {
      const wanted = new Map(spans.flatMap(({ picture }) => (picture.is === 'still' ? [[picture.image.id, picture.image] as const] : [])))
      for (const [id, { bitmap }] of stills) {
        if (wanted.has(id)) continue
        stills.delete(id)
        bitmap?.close()
      }
      for (const [id, image] of wanted) {
        // It never rejects.
        if (!stills.has(id)) void read(image)
      }
    },
    of: (id: ImageId): Seen => stills.get(id)?.seen ?? 'coming',
  }
}

/** A take that is open for one shot; its reel is null while it is being opened, or where it cannot be seen. */
interface OpenTake {
  readonly picture: TakePicture
  reel: TakeReel | null
  failed: boolean
}

/** A reel for each shot, not for each take: so the first frame behind a cut is there before it is due. */
function keepTakes({ openTake, onReady, report }: Sources) {
  const open = new Map<ShotId, OpenTake>()

  const begin = async (shotId: ShotId, picture: TakePicture): Promise<void> => {
    const take: OpenTake = { picture, reel: null, failed: false }
    const isOpen = (): boolean => open.get(shotId) === take
    open.set(shotId, take)
    const onFailed = (sentence: string): void => {
      if (!isOpen()) return
      take.failed = true
      report(`Take ${picture.take} cannot be shown in the animatic: ${sentence}`)
      onReady()
    }
    const reel = await openTake(picture, { onSeen: () => isOpen() && onReady(), onFailed }).catch((error: unknown) => {
      onFailed(error instanceof Error ? error.message : String(error))
      return null
    })
    if (!reel || !isOpen()) {
      reel?.close()
      return
    }
    take.reel = reel
    reel.want(timeOfFrame(picture.from))
    onReady()
  }
  const isSame = (one: TakePicture, { picture }: OpenTake): boolean => picture.id === one.id && picture.from === one.from && picture.frames === one.frames
  return {
    want: (spans: readonly AnimaticSpan[]) => {
      const wanted = new Map(spans.flatMap(({ shotId, picture }) => (picture.is === 'take' ? [[shotId, picture] as const] : [])))
      for (const [shotId, take] of open) {
        const still = wanted.get(shotId)
        if (still && isSame(still, take)) continue
        open.delete(shotId)
        take.reel?.close()
      }
      for (const [shotId, picture] of wanted) {
        // It never rejects.
        if (!open.has(shotId)) void begin(shotId, picture)
      }
    },
    /** Looks at the frame that is seen, and elsewhere at the first that will be. */
    lookAt: (spans: readonly AnimaticSpan[], seen: AnimaticSpan, frame: Frames) => {
      for (const span of spans) {
        if (span.picture.is === 'take') open.get(span.shotId)?.reel?.want(timeOfFrame(span === seen ? frameOfTake(span.picture, span, frame) : span.picture.from))
      }
    },
    of: (shotId: ShotId): Seen => {
      const take = open.get(shotId)
      return take?.failed ? 'card' : (take?.reel?.seen() ?? 'coming')
    },
  }
}
