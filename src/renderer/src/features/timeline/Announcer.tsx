import { useEffect } from 'react'
import { useStore } from 'zustand'
import { quoteBoard } from '../../../../shared/domain/quote.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { changeInWords, totalInWords } from '../../editor/change-words.ts'
import { soundChangeInWords } from '../../editor/sound-words.ts'
import { committedBoard } from '../../editor/store.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import type { Voice } from './spoken.ts'

/**
 * Tells what moved where, and what the clip lasts and costs now. It listens to the board and not to the hand, so that
 * every way to an edit is told alike: mouse, key, menu, undo.
 */
export function Announcer({ voice }: { readonly voice: Voice }) {
  const { editor, prices } = useShotboard()
  const { text, nth } = useStore(voice.store)
  useEffect(
    () =>
      editor.store.subscribe((now, before) => {
        if (now.history.present === before.history.present) return
        const after = committedBoard(now)
        const known = before.history.present.boards.find(({ id }) => id === after.id)
        const heard = known && soundChangeInWords(known, after)
        if (heard) voice.say(heard)
        const words = known && changeInWords(known, after, new Set(before.selection))
        if (words) voice.say(`${words} ${totalInWords(after, quoteBoard(after, prices.store.getState().sheet))}`)
      }),
    [editor, prices, voice],
  )
  return (
    <VisuallyHidden as="output" label="Timeline announcements">
      <span key={nth}>{text}</span>
    </VisuallyHidden>
  )
}
