import type { PLAYBACK_ACTIONS } from '../../../../shared/actions/rows/playback.ts'
import { cutAfter, cutBefore, framesFrom } from '../../../../shared/domain/timecode.ts'
import type { Reel } from '../../ui/player/reel.ts'
import type { Shotboard } from '../start.ts'

/** Runs what is on the screen: a take, the plan, or a clip of the library. Where nothing is, nothing happens. */
export function playbackActions({ stage }: Pick<Shotboard, 'stage'>): Readonly<Record<keyof typeof PLAYBACK_ACTIONS, () => void>> {
  const run = (act: (reel: Reel) => void) => () => {
    const reel = stage.reel()
    if (reel) act(reel)
  }
  const to = (time: (now: number, reel: Reel) => number) =>
    run((reel) => {
      reel.playback.pause()
      reel.playback.seek(time(reel.playback.store.getState().time, reel))
    })
  return {
    'play-pause': run(({ playback }) => playback.toggle()),
    'shuttle-back': run(({ playback: { reverse } }) => reverse()),
    'shuttle-stop': run(({ playback }) => {
      playback.pause()
      if (playback.store.getState().rate === 2) playback.setRate(1)
    }),
    'shuttle-forward': run(({ playback }) => playback.forwards()),
    loop: run(({ playback }) => playback.toggleLooping()),
    'full-screen': run(({ toggleFull }) => toggleFull()),
    'frame-back': to((now) => framesFrom(now, -1)),
    'frame-forward': to((now) => framesFrom(now, 1)),
    'five-frames-back': to((now) => framesFrom(now, -5)),
    'five-frames-forward': to((now) => framesFrom(now, 5)),
    'ten-frames-back': to((now) => framesFrom(now, -10)),
    'ten-frames-forward': to((now) => framesFrom(now, 10)),
    'second-back': to((now) => now - 1),
    'second-forward': to((now) => now + 1),
    'previous-cut': to((now, { cuts }) => cutBefore(cuts, now)),
    'next-cut': to((now, { cuts, duration }) => cutAfter(cuts, now, duration)),
    'go-to-start': to(() => 0),
    'go-to-end': to((_, { duration }) => duration),
  }
}
