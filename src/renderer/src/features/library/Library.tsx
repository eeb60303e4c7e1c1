import { useDeferredValue, useMemo } from 'react'
import { useKeptFocus } from '../../app-state/use-kept-focus.ts'
import { useMissingClips } from '../../app-state/use-missing.ts'
import { useRenders } from '../../app-state/use-shotboard.ts'
import { searchRenders } from '../../editor/search-renders.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { sumInWords } from './clip-words.ts'
import { ClipPreview } from './ClipPreview.tsx'
import { Clips } from './Clips.tsx'
import style from './Library.module.css'
import { useLibrary } from './library-state.ts'
import { LibraryHeader } from './LibraryHeader.tsx'
import { NoClips, NoMatch } from './Nothing.tsx'
import { useReadySearch } from './use-ready-search.ts'

/** Every finished take, with the order that made it. */
export function Library() {
  const renders = useRenders()
  const query = useDeferredValue(useLibrary((state) => state.query))
  const model = useLibrary((state) => state.model)
  const openId = useLibrary((state) => state.openId)
  const stored = useMemo(() => searchRenders(renders, '', { stage: 'stored' }), [renders])
  const missing = useMissingClips()
  const missingOnly = useLibrary((state) => state.missingOnly) && missing.size > 0
  const clips = useMemo(
    () => searchRenders(stored, query, { model }).filter(({ order }) => !missingOnly || missing.has(order.id)),
    [stored, query, model, missing, missingOnly],
  )
  const sum = useMemo(() => sumInWords(clips), [clips])
  useReadySearch(stored)
  const open = stored.find(({ order }) => order.id === openId)
  // What goes, be it a clip or the preview, leaves the focus to the tile that stands for it.
  const library = useKeptFocus<HTMLDivElement>(clips.length + (open ? 1 : 0), '[data-active=true], [data-instead]')
  return (
    <div ref={library} className={style['library']}>
      {stored.length === 0 ? <NoClips /> : (
        <div className={style['clips']}>
          <VisuallyHidden as="h1">Library</VisuallyHidden>
          <LibraryHeader sum={sum} missing={missing.size} missingOnly={missingOnly} />
          {clips.length === 0 ? <NoMatch /> : <Clips clips={clips} />}
        </div>
      )}
      {open && <ClipPreview key={open.order.id} render={open} />}
    </div>
  )
}
