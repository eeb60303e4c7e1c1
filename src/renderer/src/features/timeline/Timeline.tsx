import { ArrowLeft, ArrowRight, Copy, Plus, Redo2, Trash2, Undo2 } from 'lucide-react'
import { MAX_SHOTS, specOf } from '../../../../shared/domain/models/catalogue.ts'
import { shotsLeftOut } from '../../../../shared/domain/storyboard.ts'
import { actionsOf } from '../../app-state/actions.ts'
import { useBoard, useEditorState, useShotboard } from '../../app-state/use-shotboard.ts'
import { shownShot } from '../../editor/store.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Budget } from './Budget.tsx'
import style from './Timeline.module.css'
import { Track } from './Track.tsx'

/** The timeline: what is done to shots, how long the clip is, and the shots themselves. */
export function Timeline() {
  const actions = actionsOf(useShotboard())
  const board = useBoard()
  const canUndo = useEditorState((state) => state.history.past.length > 0)
  const canRedo = useEditorState((state) => state.history.future.length > 0)
  const selected = useEditorState(shownShot)
  const place = board.shots.findIndex(({ id }) => id === selected.id)
  const several = specOf(board.model).multiShot !== null
  const kept = shotsLeftOut(board).length
  return (
    <section className={style['panel']} aria-label="Timeline panel">
      <header className={style['tools']}>
        <Button onClick={actions['add-shot']} disabled={!several || board.shots.length >= MAX_SHOTS}>
          <Plus aria-hidden size={14} /> Add shot
        </Button>
        <IconButton icon={Copy} label="Duplicate shot" keys="Ctrl+D" onClick={actions['duplicate-shot']} disabled={!several || board.shots.length >= MAX_SHOTS} />
        <IconButton icon={Trash2} label="Delete shot" keys="Delete" onClick={actions['delete-shot']} disabled={board.shots.length === 1} />
        <IconButton icon={ArrowLeft} label="Move shot left" keys="Alt+←" onClick={actions['move-shot-left']} disabled={!several || place === 0} />
        <IconButton icon={ArrowRight} label="Move shot right" keys="Alt+→" onClick={actions['move-shot-right']} disabled={!several || place === board.shots.length - 1} />
        <span className={style['divider']} />
        <IconButton icon={Undo2} label="Undo" keys="Ctrl+Z" onClick={actions.undo} disabled={!canUndo} />
        <IconButton icon={Redo2} label="Redo" keys="Ctrl+Shift+Z" onClick={actions.redo} disabled={!canRedo} />
        <span className={style['facts']}>
          {several ? `${board.shots.length} of ${MAX_SHOTS} shots` : kept > 0 ? `1 of ${kept + 1} shots used` : 'One take'}
        </span>
        <Budget />
      </header>
      <Track />
    </section>
  )
}
