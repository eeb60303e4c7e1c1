import { X } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { useClipPlayer } from '../../app-state/use-clip-player.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import type { Render } from '../../../../shared/domain/job.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Player } from '../../ui/player/Player.tsx'
import { createPlayback } from '../../ui/player/playback.ts'
import { PracticeBadge } from '../../ui/PracticeBadge.tsx'
import { dayAndTime } from '../../ui/when.ts'
import { ClipActions } from './ClipActions.tsx'
import { ClipFacts } from './ClipFacts.tsx'
import style from './ClipPreview.module.css'
import { closeClip } from './library-state.ts'

/** One clip of the library played beside the others, with the order that made it. The open board is not touched. */
export function ClipPreview({ render }: { readonly render: Render }) {
  const { stage } = useShotboard()
  const [playback] = useState(createPlayback)
  const measured = useStore(playback.store, ({ duration }) => duration)
  const { board, take, practice, signedAt } = render.order
  return (
    <aside aria-label="Preview" className={style['preview']}>
      <header className={style['header']}>
        <div className={style['who']}>
          <h2 className={style['name']}>{board.name}</h2>
          {practice && <PracticeBadge />}
        </div>
        <p className={style['date']}>
          Take {take} · {dayAndTime(signedAt)}
        </p>
        <IconButton icon={X} label="Close preview" className={style['close']} onClick={closeClip} />
      </header>
      <div className={style['player']}>
        <Player {...useClipPlayer(render)} autoPlay playback={playback} onStage={stage.put} />
      </div>
      <ClipFacts render={render} measured={measured} />
      <ClipActions render={render} />
    </aside>
  )
}
