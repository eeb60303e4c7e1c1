import { useStore } from 'zustand'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { Working } from '../../ui/Working.tsx'
import { inSize } from './size.ts'

const WORDS = { export: 'Exporting everything', import: 'Importing' } as const

/** How far an export or import of everything is. */
export function ArchiveProgress() {
  const { archive } = useShotboard()
  const running = useStore(archive.store, (state) => state.running)
  if (!running || running.total === 0) return null
  const { work, done, total } = running
  return <Working label={WORDS[work]} done={done} total={total} words={`${inSize(done)} of ${inSize(total)}`} onCancel={archive.cancel} />
}
