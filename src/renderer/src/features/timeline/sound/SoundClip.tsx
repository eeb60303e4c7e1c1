import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { Sound } from '../../../../../shared/domain/sound.ts'
import { clipSeconds } from '../../../../../shared/domain/storyboard.ts'
import { frameAt, timecode, timeOfFrame } from '../../../../../shared/domain/timecode.ts'
import { FRAMES_PER_SECOND } from '../../../../../shared/domain/units.ts'
import { actionsOf } from '../../../app-state/actions/actions.ts'
import { useBoard, useShotboard } from '../../../app-state/use-shotboard.ts'
import { soundEnd } from '../../../editor/sound-edits.ts'
import { soundRange } from '../../../editor/sound-words.ts'
import { committedBoard } from '../../../editor/store.ts'
import type { AtHand } from '../hand/at-hand.ts'
import { followPointer } from '../hand/follow-pointer.ts'
import { markerMove } from '../marker-keys.ts'
import { useScale } from '../use-scale.ts'
import style from './SoundClip.module.css'
import { pullSound, type SoundGrip, soundTakenTo, timeOfGrip } from './sound-gesture.ts'
import { Waveform } from './Waveform.tsx'

interface Props {
  readonly sound: Sound
  /** What the hand works with on the lane. */
  readonly atHand: () => AtHand | null
  readonly onOpen: (clip: Element) => void
}

/** The scratch audio on its lane: carried as a whole, trimmed by its ends; a press opens its sheet. */
export function SoundClip({ sound, atHand, onOpen }: Props) {
  const shotboard = useShotboard()
  const { editor } = shotboard
  const scale = useScale()
  const whole = useRef<HTMLDivElement>(null)
  const end = clipSeconds(useBoard())
  const past = soundEnd(sound) - end

  const open = (): void => {
    if (whole.current) onOpen(whole.current)
  }
  const press = (grip: SoundGrip) => (event: PointerEvent<HTMLElement>): void => {
    const at = atHand()
    if (event.button !== 0 || !at) return
    event.stopPropagation()
    followPointer(event.nativeEvent, at, pullSound(at, grip, { x: event.clientX, y: event.clientY }, () => grip === 'whole' && open()))
  }
  const key = (grip: SoundGrip) => (event: KeyboardEvent<HTMLElement>): void => {
    const last = Math.max(frameAt(end), frameAt(soundEnd(sound)) + FRAMES_PER_SECOND)
    const move = markerMove(event, frameAt(timeOfGrip(sound, grip)), last)
    if (move === null) return
    event.preventDefault()
    event.stopPropagation()
    if (move === 'remove') actionsOf(shotboard)['remove-sound']()
    else if (move === 'open') open()
    else editor.dispatch({ kind: 'setSound', sound: soundTakenTo(committedBoard(editor.store.getState()), sound, grip, timeOfFrame(move)) }, `sound ${grip}`)
  }
  const held = (grip: SoundGrip, label: string) => ({
    role: 'slider',
    tabIndex: 0,
    'aria-label': label,
    'aria-valuemin': 0,
    'aria-valuemax': Math.max(frameAt(end), frameAt(soundEnd(sound))),
    'aria-valuenow': frameAt(timeOfGrip(sound, grip)),
    'aria-valuetext': grip === 'whole' ? soundRange(sound) : timecode(timeOfGrip(sound, grip)),
    onPointerDown: press(grip),
    onKeyDown: key(grip),
    onBlur: editor.seal,
  })
  return (
    <div className={style['clip']} data-sound style={{ left: scale.left(sound.at), width: scale.width(sound.out - sound.in) }}>
      <div ref={whole} className={style['body']} title={`${sound.name}, ${soundRange(sound)}. A press has its volume and the rest, Delete removes it.`} {...held('whole', `Scratch audio: ${sound.name}`)}>
        <Waveform sound={sound} />
        <span aria-hidden className={style['name']}>
          {sound.name}
        </span>
      </div>
      {past > 0 && <span aria-hidden className={style['past']} style={{ width: scale.width(past) }} />}
      <div className={style['edge']} data-at="start" {...held('start', 'Start of scratch audio')} />
      <div className={style['edge']} data-at="end" {...held('end', 'End of scratch audio')} />
    </div>
  )
}
