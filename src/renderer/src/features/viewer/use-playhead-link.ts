import { useEffect } from 'react'
import { frameAt, framesFrom } from '../../../../shared/domain/timecode.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { loopedTo } from '../../editor/time-on-clip.ts'
import type { Playback } from '../../ui/player/playback-state.ts'

/**
 * Makes the playhead and what is on the stage one, for as long as both go by the same cuts: what comes onto the stage
 * begins where the playhead stands.
 */
export function usePlayheadLink(playback: Playback, linked: boolean): void {
  const { playhead } = useShotboard()
  useEffect(() => {
    const here = () => framesFrom(playhead.store.getState().time, 0)
    playback.cue(linked ? here() : 0)
    if (!linked) return undefined
    // What one tells the other is not told back.
    let telling = false
    const tell = (act: () => void): void => {
      if (telling) return
      telling = true
      act()
      telling = false
    }
    if (frameAt(playback.store.getState().time) !== frameAt(here())) playback.seek(here())
    const stopPlayback = playback.store.subscribe((now, before) => {
      if (now.duration === null || now.time === before.time) return
      const again = now.looping && now.playing && !telling ? loopedTo(playhead.store.getState(), before.time, now.time) : null
      if (again !== null) {
        playback.seek(framesFrom(again, 0))
        return
      }
      // A clip that is a little shorter than its board ends before the playhead does, and must not pull it back.
      const atEnd = !now.playing && now.backwards === 0 && frameAt(now.time) === frameAt(Math.min(here(), now.duration))
      if (!atEnd) tell(() => playhead.setTime(now.time))
    })
    const stopPlayhead = playhead.store.subscribe((now, before) => {
      if (now.time === before.time) return
      playback.cue(here())
      tell(() => playback.seek(here()))
    })
    return () => {
      stopPlayback()
      stopPlayhead()
    }
  }, [playhead, playback, linked])
}
