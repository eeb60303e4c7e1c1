import { Input, type InputVideoTrack, MP4, type Source } from 'mediabunny'

/** Nothing can be seen of a film; the message says why, in words that follow what the film is called. */
export class Unseen extends Error {
  override readonly name = 'Unseen'
  /** Whether another player may show it. */
  readonly elsewhere: boolean

  constructor(why: string, { elsewhere }: { readonly elsewhere: boolean } = { elsewhere: false }) {
    super(why)
    this.elsewhere = elsewhere
  }
}

/** The picture of an MP4, open until it is closed. */
interface OpenedVideo {
  /** Its track, read at the first need; rejects with `Unseen` where there is none that can be decoded here. */
  readonly track: () => Promise<InputVideoTrack>
  readonly close: () => void
}

/** Opens the picture of an MP4. */
export function openVideo(source: Source): OpenedVideo {
  const input = new Input({ source, formats: [MP4] })
  let track: Promise<InputVideoTrack> | null = null
  return { track: () => (track ??= trackOf(input)), close: () => input.dispose() }
}

async function trackOf(input: Input): Promise<InputVideoTrack> {
  if (!(await input.canRead())) throw new Unseen('its file is not an MP4 that can be read')
  const track = await input.getPrimaryVideoTrack()
  if (!track) throw new Unseen('it holds no picture')
  if (!(await track.canDecode())) throw new Unseen(`this machine cannot decode ${(await track.getCodec()) ?? 'its codec'}`, { elsewhere: true })
  return track
}
