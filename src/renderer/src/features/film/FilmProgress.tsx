import { useStore } from 'zustand'
import { timecode, timeOfFrame } from '../../../../shared/domain/timecode.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { Working } from '../../ui/Working.tsx'

/** How far the export of an animatic is. */
export function FilmProgress() {
  const { films } = useShotboard()
  const running = useStore(films.store, (state) => state.running)
  if (!running) return null
  const { frames, total } = running
  return <Working label="Exporting animatic" done={frames} total={total} words={`${timecode(timeOfFrame(frames))} of ${timecode(timeOfFrame(total))}`} onCancel={films.cancel} />
}
