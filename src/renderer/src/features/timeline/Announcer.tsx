import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { announce } from './announce.ts'
import type { Voice } from './spoken.ts'

/**
 * Tells what moved where, and what the clip lasts and costs now. It listens to the board and not to the hand, so that
 * every way to an edit is told alike: mouse, key, menu, undo.
 */
export function Announcer({ voice }: { readonly voice: Voice }) {
  const shotboard = useShotboard()
  const { text, nth } = useStore(voice.store)
  useEffect(() => announce(shotboard, voice), [shotboard, voice])
  return (
    <VisuallyHidden as="output" label="Timeline announcements">
      <span key={nth}>{text}</span>
    </VisuallyHidden>
  )
}
