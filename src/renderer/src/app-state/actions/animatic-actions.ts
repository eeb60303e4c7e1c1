import { ANIMATIC_ACTIONS } from '../../../../shared/actions/rows/animatic.ts'
import type { AnimaticOptions } from '../../animatic/options.ts'
import { nextPicture, takesOfShot } from '../../animatic/takes.ts'
import { shotSeenAt } from '../../editor/shot-at-time.ts'
import { committedBoard } from '../../editor/store.ts'
import type { Shotboard } from '../start.ts'

/** Why a shot has no other picture. */
export const NO_TAKE = 'No take has this shot yet.'

/** What keys, menus and the palette do to the animatic. */
export function animaticActions(shotboard: Pick<Shotboard, 'animatic' | 'editor' | 'playhead' | 'renders'>): Readonly<Record<keyof typeof ANIMATIC_ACTIONS, () => void>> {
  const { animatic, editor } = shotboard
  // A menu and a key show no switch that turns.
  const toggle = (option: keyof AnimaticOptions, action: keyof typeof ANIMATIC_ACTIONS) => (): void => {
    animatic.toggle(option)
    editor.say(`${ANIMATIC_ACTIONS[action].title}: ${animatic.store.getState().options[option] ? 'on' : 'off'}.`)
  }
  return {
    'next-picture': () => {
      const { board, shot, number, takes, seen } = pictureHere(shotboard)
      if (takes.length === 0) {
        editor.say(NO_TAKE, 'refused')
        return
      }
      const next = nextPicture(takes, seen)
      const take = takes.find(({ order }) => order.id === next)?.order.take
      animatic.switchIn(board.id, shot.id, next)
      editor.say(`Shot ${number} of the animatic shows ${take === undefined ? 'its own picture' : `take ${take}`}.`)
    },
    'animatic-number': toggle('number', 'animatic-number'),
    'animatic-timecode': toggle('timecode', 'animatic-timecode'),
    'animatic-prompt': toggle('prompt', 'animatic-prompt'),
    'animatic-move': toggle('move', 'animatic-move'),
    'animatic-beep': toggle('beep', 'animatic-beep'),
  }
}

/** The shot under the playhead, the takes that show it, and the one that was switched in; null: its own picture. */
export function pictureHere({ animatic, editor, playhead, renders }: Pick<Shotboard, 'animatic' | 'editor' | 'playhead' | 'renders'>) {
  const board = committedBoard(editor.store.getState())
  const { shot } = shotSeenAt(board, playhead.store.getState().time)
  const takes = takesOfShot(renders.store.getState().renders, board.id, shot.id)
  return { board, shot, number: board.shots.indexOf(shot) + 1, takes, seen: animatic.store.getState().takes[board.id]?.[shot.id] ?? null }
}
