import { useCallback, useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import { secondsInClip, shotsInClip } from '../../../../shared/domain/storyboard.ts'
import { stillOf } from '../../app-state/image-place.ts'
import { useImageDrop } from '../../app-state/use-image-drop.ts'
import { useKeptFocus } from '../../app-state/use-kept-focus.ts'
import { useBoard, useEditorState, useProblems, useQuote, useShotboard } from '../../app-state/use-shotboard.ts'
import { shownShot } from '../../editor/store.ts'
import { Carriable } from './hand/Carriable.tsx'
import { carryKey } from './hand/carry-keys.ts'
import { pressedOn } from './hand/pressed-on.ts'
import { HandContext, type HandState, useHand } from './hand/hand.ts'
import { Instructions } from './Instructions.tsx'
import { ShotClip } from './ShotClip.tsx'
import style from './Shots.module.css'
import type { Voice } from './spoken.ts'
import { useShotFocus } from './use-shot-focus.ts'
import { useHandPointer } from './hand/use-hand-pointer.ts'

/** The shots of the clip, end to end and true to scale. */
export function Shots({ voice }: { readonly voice: Voice }) {
  const shotboard = useShotboard()
  const hand = useContext(HandContext)
  const board = useBoard()
  const quote = useQuote()
  const problems = useProblems()
  const shots = shotsInClip(board)
  const tool = useStore(shotboard.tools.store, (state) => state.tool)
  const carrying = useHand(carryingHow)
  const pulling = useHand(pullingHow)
  const list = useKeptFocus<HTMLOListElement>(shots.length, '[data-shot][tabindex="0"]')
  const at = useHandPointer(list, voice)
  const { over, hears } = useImageDrop(
    ({ target }) => pressedOn(target)?.index ?? null,
    (index) => stillOf(shotboard.editor.store.getState(), shots[index]?.id),
  )
  const reachedByKeys = useShotFocus(list, 1 + shots.indexOf(useEditorState(shownShot)))
  const onKey = useCallback(
    (key: string) => (reachedByKeys() || hand.getState().held !== null) && carryKey({ shotboard, hand, voice }, key),
    [shotboard, hand, voice, reachedByKeys],
  )
  const troubled = useMemo(
    () => new Set(problems.flatMap(({ weight, about }) => (weight === 'blocks' && about.on === 'shot' ? [about.shotId] : []))),
    [problems],
  )
  return (
    <Carriable at={at}>
      <Instructions />
      <ol ref={list} aria-label="Timeline" className={style['track']} data-tool={tool} data-carrying={carrying} data-pulling={pulling} {...hears}>
        {shots.map((shot, index) => (
          <ShotClip
            key={shot.id}
            shot={shot}
            number={index + 1}
            cut={index < shots.length - 1}
            seconds={secondsInClip(board, shot)}
            credits={quote?.lines[index]?.credits ?? null}
            troubled={troubled.has(shot.id)}
            under={over === index}
            onKey={onKey}
          />
        ))}
      </ol>
    </Carriable>
  )
}

function carryingHow({ held }: HandState): string | undefined {
  if (held?.is !== 'carry' && held?.is !== 'copy') return undefined
  if (held.refusal !== null) return 'refused'
  return held.is === 'copy' ? 'copy' : held.by
}

function pullingHow({ held }: HandState): string | undefined {
  if (held?.is !== 'pull') return undefined
  return held.how === 'roll' ? 'roll' : held.edge
}
