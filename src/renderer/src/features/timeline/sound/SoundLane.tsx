import { useContext, useEffect, useRef, useState } from 'react'
import { useBoard, useShotboard } from '../../../app-state/use-shotboard.ts'
import { Popover } from '../../../ui/Popover.tsx'
import type { AtHand } from '../hand/at-hand.ts'
import { HandContext } from '../hand/hand.ts'
import type { Voice } from '../spoken.ts'
import { useScale } from '../use-scale.ts'
import { SoundClip } from './SoundClip.tsx'
import style from './SoundLane.module.css'
import { SoundSheet } from './SoundSheet.tsx'

/** Under the shots, on their scale: the scratch audio of the board. Nothing where there is none. */
export function SoundLane({ voice }: { readonly voice: Voice }) {
  const shotboard = useShotboard()
  const hand = useContext(HandContext)
  const { sound } = useBoard()
  const lane = useRef<HTMLDivElement>(null)
  const drawn = useScale()
  const scale = useRef(drawn)
  const [opened, setOpened] = useState<Element | null>(null)
  useEffect(() => {
    scale.current = drawn
  }, [drawn])
  const atHand = (list: HTMLElement): AtHand => ({ shotboard, hand, voice, list, scale: () => scale.current })
  if (!sound) return null
  return (
    <div ref={lane} role="group" aria-label="Scratch audio" className={style['lane']}>
      <SoundClip sound={sound} atHand={() => lane.current && atHand(lane.current)} onOpen={setOpened} />
      <Popover label="Scratch audio" anchor={opened} onClose={() => setOpened(null)}>
        <SoundSheet sound={sound} onDone={() => setOpened(null)} />
      </Popover>
    </div>
  )
}
