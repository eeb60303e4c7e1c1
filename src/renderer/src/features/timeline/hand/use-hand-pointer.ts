import { type RefObject, useContext, useEffect, useRef } from 'react'
import { shotsInClip } from '../../../../../shared/domain/storyboard.ts'
import { useShotboard } from '../../../app-state/use-shotboard.ts'
import { committedBoard, isSelected, shownShots } from '../../../editor/store.ts'
import type { AtHand } from './at-hand.ts'
import { dropBlade, holdBlade, pressBlade } from './blade-press.ts'
import { followPointer } from './follow-pointer.ts'
import { HandContext } from './hand.ts'
import { pull } from './pull-gesture.ts'
import type { Voice } from '../spoken.ts'
import { pressedOn } from './pressed-on.ts'
import { useScale } from '../use-scale.ts'

/**
 * The pointer on the track, by the tool in the hand: shots are selected, edges pulled, shots split. Gives what the hand
 * works with, once the track is drawn.
 */
export function useHandPointer(list: RefObject<HTMLElement | null>, voice: Voice): RefObject<AtHand | null> {
  const shotboard = useShotboard()
  const hand = useContext(HandContext)
  const here = useRef<AtHand>(null)
  const drawn = useScale()
  const scale = useRef(drawn)
  useEffect(() => {
    scale.current = drawn
  }, [drawn])

  useEffect(() => {
    const element = list.current
    if (!element) return undefined
    const at: AtHand = { shotboard, hand, voice, list: element, scale: () => scale.current }
    here.current = at
    const heard = new AbortController()
    const { signal } = heard
    element.addEventListener('pointerdown', (event) => event.button === 0 && press(at, event), { signal })
    element.addEventListener('click', (event) => click(at, event), { signal })
    element.addEventListener('pointermove', (event) => shotboard.tools.store.getState().tool === 'blade' && event.buttons === 0 && holdBlade(at, event.clientX), { signal })
    element.addEventListener('pointerleave', () => dropBlade(at), { signal })
    // An edge looks like the roll that it becomes as soon as the key is down, not only once it is pulled.
    const modifier = shotboard.keyboard.store.getState().mac ? 'Meta' : 'Control'
    window.addEventListener('keydown', ({ key }) => key === modifier && element.toggleAttribute('data-mod', true), { signal })
    window.addEventListener('keyup', ({ key }) => key === modifier && element.toggleAttribute('data-mod', false), { signal })
    window.addEventListener('blur', () => element.toggleAttribute('data-mod', false), { signal })
    const stop = shotboard.tools.store.subscribe(({ tool }) => tool !== 'blade' && dropBlade(at))
    return () => {
      heard.abort()
      stop()
    }
  }, [shotboard, hand, voice, list])
  return here
}

function press(at: AtHand, event: PointerEvent): void {
  const { shotboard, hand } = at
  const { editor, tools, keyboard } = shotboard
  const { tool } = tools.store.getState()
  hand.setState({ refused: null })
  takeKeys(at.list)
  const target = pressedOn(event.target)
  if (!target) return
  if (tool === 'blade') {
    event.preventDefault()
    pressBlade(at, event.clientX)
    return
  }
  const board = committedBoard(editor.store.getState())
  const shots = shotsInClip(board)
  const shot = shots[target.index]
  if (!shot) return
  const { mac } = keyboard.store.getState()
  const mod = mac ? event.metaKey : event.ctrlKey
  if (target.edge) {
    const cutOf = target.edge === 'end' ? shot : shots[target.index - 1]
    const rolls = (tool === 'roll' || mod) && cutOf !== undefined && cutOf !== shots.at(-1)
    const pulled = rolls ? ({ shot: cutOf, edge: 'end', how: 'roll' } as const) : ({ shot, edge: target.edge, how: 'ripple' } as const)
    followPointer(event, at, pull(at, pulled, { x: event.clientX, y: event.clientY }))
    return
  }
  if (mod) editor.toggleShot(shot.id)
  else if (event.shiftKey) editor.selectThrough(shot.id)
  else if (!isSelected(editor.store.getState(), shot.id)) editor.selectShot(shot.id)
}

/** A press that became no drag, without a key held, leaves of several selected shots the one that was pressed. */
function click({ shotboard: { editor, tools } }: AtHand, event: MouseEvent): void {
  const state = editor.store.getState()
  const target = pressedOn(event.target)
  if (!target || target.edge || event.detail === 0 || event.shiftKey || event.ctrlKey || event.metaKey || tools.store.getState().tool === 'blade') return
  const shot = shotsInClip(committedBoard(state))[target.index]
  if (shot && shownShots(state).length > 1) editor.selectShot(shot.id)
}

/** Keys mean the timeline from the first press on it: N in the middle of a drag is no letter in a prompt. */
function takeKeys(list: HTMLElement): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && !list.contains(activeElement)) activeElement.blur()
}
