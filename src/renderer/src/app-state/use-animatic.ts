import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { OrderId } from '../../../shared/domain/order.ts'
import type { Board, BoardId, ShotId } from '../../../shared/domain/storyboard.ts'
import { type AnimaticPlan, type ChosenTakes, planAnimatic } from '../animatic/plan.ts'
import type { AnimaticOptions } from '../animatic/options.ts'
import { decodeStill } from '../media/decode-still.ts'
import { type AnimaticPictures, createAnimaticPictures } from './animatic-pictures.ts'
import { chosenTakes } from './chosen-takes.ts'
import { findImage } from './images.ts'
import type { Shotboard } from './start.ts'
import { useRenders, useShotboard } from './use-shotboard.ts'

/** Pixels of a still's longer side in the viewer: more than a frame of it has on most screens, push included. */
const LONGEST_SIDE = 2_048

/** What the animatic carries. */
export function useAnimaticOptions(): AnimaticOptions {
  return useStore(useShotboard().animatic.store, ({ options }) => options)
}

/** The take that was switched in for a shot; null: none. */
export function useTakeSeen(boardId: BoardId, shotId: ShotId): OrderId | null {
  return useStore(useShotboard().animatic.store, ({ takes }) => takes[boardId]?.[shotId] ?? null)
}

/** The takes that were switched in for a board's shots, as far as they are still there. */
function useChosenTakes(board: Board): ChosenTakes {
  const chosen = useStore(useShotboard().animatic.store, ({ takes }) => takes[board.id])
  const renders = useRenders()
  return useMemo(() => chosenTakes(board, chosen, renders), [board, chosen, renders])
}

/** A board as film, with the takes that were switched in. */
export function useAnimaticPlan(board: Board): AnimaticPlan {
  const takes = useChosenTakes(board)
  return useMemo(() => planAnimatic(board, takes), [board, takes])
}

/** Opens the pictures of the animatic on the stage; `onReady` is told when more of them can be seen. */
export function openPictures({ db, editor }: Pick<Shotboard, 'db' | 'editor'>, onReady: () => void): AnimaticPictures {
  return createAnimaticPictures({
    readStill: async (image) => {
      const blob = await findImage(db, image)
      return blob && decodeStill(blob, image, LONGEST_SIDE)
    },
    // What reads films is half of the page's script, and most boards are played without: it is fetched at the first need.
    openTake: async (take, told) => {
      const { openTakeFilm } = await import('../media/take-film.ts')
      return openTakeFilm(take, told)
    },
    onReady,
    report: (sentence) => editor.say(sentence, 'refused'),
  })
}
