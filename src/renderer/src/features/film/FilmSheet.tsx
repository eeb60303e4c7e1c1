import { useRef } from 'react'
import { useStore } from 'zustand'
import { clipSeconds } from '../../../../shared/domain/storyboard.ts'
import { timecode } from '../../../../shared/domain/timecode.ts'
import { OPTION_LABELS } from '../../animatic/option-labels.ts'
import type { AnimaticOptions } from '../../animatic/options.ts'
import { useAnimaticOptions, useAnimaticPlan } from '../../app-state/use-animatic.ts'
import { useBoard, useShotboard, useView } from '../../app-state/use-shotboard.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Switch } from '../../ui/Switch.tsx'
import style from './FilmSheet.module.css'

const OPTIONS: readonly (keyof AnimaticOptions)[] = ['number', 'timecode', 'prompt', 'move', 'beep']

/** What goes into the animatic's file, as the viewer plays it too; where it goes, the system asks. */
export function FilmSheet() {
  const { view, animatic, films } = useShotboard()
  const open = useView(({ sheet }) => sheet === 'film')
  const exportButton = useRef<HTMLButtonElement>(null)
  const options = useAnimaticOptions()
  const busy = useStore(films.store, ({ running }) => running !== null)
  return (
    <Dialog
      title="Export animatic"
      open={open}
      onClose={view.closeSheet}
      focusFirst={exportButton}
      actions={
        <Button
          ref={exportButton}
          look="accent"
          disabled={busy}
          onClick={() => {
            view.closeSheet()
            films.start()
          }}
        >
          Export…
        </Button>
      }
    >
      <Facts />
      <ul className={style['options']}>
        {OPTIONS.map((option) => (
          <li key={option} className={style['row']}>
            <span>{OPTION_LABELS[option]}</span>
            <Switch label={OPTION_LABELS[option]} on={options[option]} onChange={() => animatic.toggle(option)} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function Facts() {
  const board = useBoard()
  const { spans } = useAnimaticPlan(board)
  const { films } = useShotboard()
  const { width, height } = films.sizeOf(board)
  const sound = board.sound ? `with “${board.sound.name}”` : 'without scratch audio'
  return (
    <p className={style['facts']}>
      {spans.length === 1 ? '1 shot' : `${spans.length} shots`}, {timecode(clipSeconds(board))}, {sound}. An MP4 of {width} × {height} at 24 frames a second, H.264 and AAC.
    </p>
  )
}
