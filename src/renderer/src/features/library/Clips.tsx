import { useMemo, useRef, useState } from 'react'
import { useNow } from '../../app-state/use-now.ts'
import type { Render } from '../../../../shared/domain/job.ts'
import style from './Clips.module.css'
import { useLibrary } from './library-state.ts'
import { Tile } from './Tile.tsx'
import { GAP, layOut, rowOf } from './tile-moves.ts'
import { useTileKeys } from './use-tile-keys.ts'
import { useTileRows } from './use-tile-rows.ts'
import { useWidth } from './use-width.ts'

/** The clips as tiles. */
export function Clips({ clips }: { readonly clips: readonly Render[] }) {
  const list = useRef<HTMLUListElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const openId = useLibrary((state) => state.openId)
  const activeId = useLibrary((state) => state.activeId)
  const { columns, tileWidth, tileHeight } = layOut(useWidth(list))
  const now = useNow(false)
  const found = useMemo(() => clips.findIndex(({ order }) => order.id === activeId), [clips, activeId])
  // Where the active clip is gone, the one that has its place now takes over.
  const [place, setPlace] = useState(0)
  if (found >= 0 && found !== place) setPlace(found)
  const active = found >= 0 ? found : Math.min(place, clips.length - 1)
  const rows = useTileRows({
    scroller,
    count: Math.ceil(clips.length / columns),
    height: tileHeight + GAP,
    // So that Tab always finds the tile it left.
    kept: rowOf(active, columns),
  })
  useTileKeys({ list, clips, columns, active, reveal: (index) => rows.scrollToIndex(rowOf(index, columns)) })
  return (
    <div ref={scroller} className={style['scroller']}>
      <ul ref={list} aria-label="Clips" className={style['list']} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().flatMap((row) =>
          clips.slice(row.index * columns, (row.index + 1) * columns).map((render, column) => {
            if (render.stage.at !== 'stored') return null
            const index = row.index * columns + column
            return (
              <Tile
                key={render.order.id}
                render={render}
                clip={render.stage.clip}
                take={render.order.take}
                now={now}
                open={render.order.id === openId}
                active={index === active}
                index={index}
                count={clips.length}
                left={column * (tileWidth + GAP)}
                top={row.start}
                width={tileWidth}
                height={tileHeight}
              />
            )
          }),
        )}
      </ul>
    </div>
  )
}
