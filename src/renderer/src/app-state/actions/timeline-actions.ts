import { lengthen, type Pull, roll } from '../../editor/edges.ts'
import { committedBoard, shownShot } from '../../editor/store.ts'
import type { Shotboard } from '../start.ts'

/** What keys, menus and the palette do to the hand's tool and to the edges of the selected shot, a step at a time. */
export function timelineActions({ editor, tools }: Pick<Shotboard, 'editor' | 'tools'>) {
  const state = () => editor.store.getState()
  const pull = ({ command, held }: Pull, joins: string): void => {
    editor.dispatch(command, joins)
    if (held !== null) editor.say(held, 'refused')
  }
  const trim = (step: -1 | 1) => pull(lengthen(committedBoard(state()), shownShot(state()), step), `seconds ${shownShot(state()).id}`)
  const rollCut = (by: number) => pull(roll(committedBoard(state()), shownShot(state()), by), `cut ${shownShot(state()).id}`)
  return {
    'tool-select': () => tools.take('select'),
    'tool-blade': () => tools.take('blade'),
    'tool-roll': () => tools.take('roll'),
    'toggle-snapping': tools.toggleSnapping,
    'trim-shorter': () => trim(-1),
    'trim-longer': () => trim(1),
    'roll-cut-left': () => rollCut(-1),
    'roll-cut-right': () => rollCut(1),
  }
}
