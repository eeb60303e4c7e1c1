import { AudioLines, Copy, Magnet, MousePointer2, Plus, Redo2, Scissors, Trash2, Undo2, UnfoldHorizontal } from 'lucide-react'
import { useStore } from 'zustand'
import { MAX_SHOTS, specOf } from '../../../../shared/domain/models/catalogue.ts'
import { shotsLeftOut } from '../../../../shared/domain/storyboard.ts'
import { actionsOf } from '../../app-state/actions/actions.ts'
import { useEditorState, useShotboard } from '../../app-state/use-shotboard.ts'
import { committedBoard } from '../../editor/store.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { IconChoice } from '../../ui/IconChoice.tsx'
import { IconToggle } from '../../ui/IconToggle.tsx'
import { Budget } from './Budget.tsx'
import style from './TimelineHeader.module.css'

const TOOLS = [
  { value: 'select', action: 'tool-select', label: 'Select', icon: MousePointer2 },
  { value: 'blade', action: 'tool-blade', label: 'Blade', icon: Scissors },
  { value: 'roll', action: 'tool-roll', label: 'Roll', icon: UnfoldHorizontal },
] as const

/** Over the track: what is done to shots, what the hand is for, and how long the clip is. */
export function TimelineHeader() {
  const shotboard = useShotboard()
  const actions = actionsOf(shotboard)
  const { tools } = shotboard
  const { tool, snapping } = useStore(tools.store)
  const board = useEditorState(committedBoard)
  const canUndo = useEditorState((state) => state.history.past.length > 0)
  const canRedo = useEditorState((state) => state.history.future.length > 0)
  const several = specOf(board.model).multiShot !== null
  const kept = shotsLeftOut(board).length
  const full = board.shots.length >= MAX_SHOTS
  return (
    <header className={style['tools']}>
      <Button title="Add shot" action="add-shot" onClick={actions['add-shot']} disabled={!several || full}>
        <Plus aria-hidden size={14} /> <span className={style['words']}>Add shot</span>
      </Button>
      <IconChoice label="Tool" value={tool} options={TOOLS} onChoose={tools.take} />
      <IconToggle icon={Magnet} label="Snapping" action="toggle-snapping" pressed={snapping} onToggle={tools.toggleSnapping} />
      <span className={style['divider']} />
      <IconButton icon={Copy} label="Duplicate shot" action="duplicate-shot" onClick={actions['duplicate-shot']} disabled={!several || full} />
      <IconButton icon={Trash2} label="Delete shot" action="delete-shot" onClick={actions['delete-shot']} disabled={board.shots.length === 1} />
      <IconButton icon={AudioLines} label={board.sound ? 'Replace scratch audio' : 'Add scratch audio'} action="choose-sound" onClick={actions['choose-sound']} />
      <span className={style['divider']} />
      <IconButton icon={Undo2} label="Undo" action="undo" onClick={actions.undo} disabled={!canUndo} />
      <IconButton icon={Redo2} label="Redo" action="redo" onClick={actions.redo} disabled={!canRedo} />
      <span className={style['facts']}>
        {several ? `${board.shots.length} of ${MAX_SHOTS} shots` : kept > 0 ? `1 of ${kept + 1} shots used` : 'One take'}
      </span>
      <span className={style['budget']}>
        <Budget />
      </span>
    </header>
  )
}
