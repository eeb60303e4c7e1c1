import { closestCenter, DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { restrictToHorizontalAxis, restrictToParentElement } from '@dnd-kit/modifiers'
import { horizontalListSortingStrategy, SortableContext, sortableKeyboardCoordinates } from '@dnd-kit/sortable'
import { useMemo } from 'react'
import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import { findProblems } from '../../../../shared/domain/problems/find-problems.ts'
import { secondsInClip, shotsInClip } from '../../../../shared/domain/storyboard.ts'
import { useKeptFocus } from '../../app-state/use-kept-focus.ts'
import { committedBoard } from '../../editor/store.ts'
import { useBoard, useEditor, useEditorState, useQuote } from '../../app-state/use-shotboard.ts'
import { announcementsFor, INSTRUCTIONS } from './announcements.ts'
import { Ruler } from './Ruler.tsx'
import { freeSeconds, share, trackSeconds } from './scale.ts'
import { ShotClip } from './ShotClip.tsx'
import style from './Track.module.css'
import { useLiftGuard } from './use-lift-guard.ts'

/** A carried shot stays on its track. */
const MODIFIERS = [restrictToHorizontalAxis, restrictToParentElement]

/** The shots of the clip, end to end and true to scale, with what is left of the model's longest clip. */
export function Track() {
  const editor = useEditor()
  const board = useBoard()
  const shots = shotsInClip(board)
  // Under a trim the scale stands still, or the edge would run away from the hand.
  const track = useEditorState((state) => trackSeconds(committedBoard(state)))
  const free = freeSeconds(board, track)
  const quote = useQuote()
  const list = useKeptFocus<HTMLOListElement>(shots.length, '[aria-pressed=true]')
  const guard = useLiftGuard()
  const trims = specOf(board.model).duration.kind === 'range'
  const troubled = useMemo(
    () => new Set(findProblems(board).flatMap(({ weight, about }) => (weight === 'blocks' && about.on === 'shot' ? [about.shotId] : []))),
    [board],
  )
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )

  const drop = ({ active, over }: DragEndEvent): void => {
    const shot = shots.find(({ id }) => id === active.id)
    const to = shots.findIndex(({ id }) => id === over?.id)
    if (shot && to >= 0) editor.dispatch({ kind: 'moveShot', shotId: shot.id, to })
  }

  return (
    <div className={style['frame']}>
      <Ruler track={track} />
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        modifiers={MODIFIERS}
        onDragStart={({ activatorEvent }) => guard(activatorEvent)}
        onDragEnd={drop}
        accessibility={{ announcements: announcementsFor(shots), screenReaderInstructions: INSTRUCTIONS }}
      >
        <SortableContext items={shots.map(({ id }) => id)} strategy={horizontalListSortingStrategy}>
          <ol ref={list} aria-label="Timeline" className={style['track']}>
            {shots.map((shot, index) => (
              <ShotClip
                key={shot.id}
                shot={shot}
                number={index + 1}
                seconds={secondsInClip(board, shot)}
                credits={quote?.lines[index]?.credits ?? null}
                track={track}
                trims={trims}
                troubled={troubled.has(shot.id)}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {free > 0 && (
        <div className={style['free']} style={{ width: `calc(${share(free, track)} - 2px)` }} aria-hidden>
          {free} s free
        </div>
      )}
    </div>
  )
}
