import { ArrowRightFromLine, ArrowRightToLine, Bookmark, ChevronLeft, ChevronRight, X } from 'lucide-react'
import { actionsOf } from '../../app-state/actions/actions.ts'
import { usePlayhead, useSettledBoard, useShotboard } from '../../app-state/use-shotboard.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { rangeInWords } from './range-words.ts'
import style from './TimeBar.module.css'
import { Timecode } from './Timecode.tsx'
import { ZoomBar } from './ZoomBar.tsx'

/** Under the track: where the playhead stands, what is marked around it, and how large time is drawn. */
export function TimeBar() {
  const actions = actionsOf(useShotboard())
  const board = useSettledBoard()
  const range = usePlayhead((state) => rangeInWords(state, board))
  return (
    <footer className={style['bar']}>
      <Timecode />
      <div className={style['group']}>
        <IconButton icon={ArrowRightFromLine} label="Mark in" action="mark-in" onClick={actions['mark-in']} />
        <IconButton icon={ArrowRightToLine} label="Mark out" action="mark-out" onClick={actions['mark-out']} />
        {range !== null && (
          <>
            <span className={style['range']}>{range}</span>
            <IconButton icon={X} label="Clear in and out" action="clear-in-out" onClick={actions['clear-in-out']} />
          </>
        )}
      </div>
      <div className={style['group']}>
        <IconButton icon={Bookmark} label="Add marker" action="add-marker" onClick={actions['add-marker']} />
        {board.markers && (
          <>
            <IconButton icon={ChevronLeft} label="Previous marker" action="previous-marker" onClick={actions['previous-marker']} />
            <IconButton icon={ChevronRight} label="Next marker" action="next-marker" onClick={actions['next-marker']} />
          </>
        )}
      </div>
      <ZoomBar />
    </footer>
  )
}
