import { useEffect, useRef } from 'react'
import { timecode } from '../../../../shared/domain/timecode.ts'
import { usePlayhead, useShotboard, useView } from '../../app-state/use-shotboard.ts'
import { Button } from '../../ui/Button.tsx'
import style from './Timecode.module.css'
import { TimecodeField } from './TimecodeField.tsx'

/** Where the playhead stands, in timecode. Pressed, it is a field to type another in. */
export function Timecode() {
  const { view } = useShotboard()
  const typing = useView((state) => state.typingTime)
  const time = usePlayhead((state) => timecode(state.time))
  const button = useRef<HTMLButtonElement>(null)
  const left = useRef(false)
  useEffect(() => {
    if (typing || !left.current) return
    left.current = false
    // It was this button that opened the field, and it is here again.
    if (document.activeElement === document.body) button.current?.focus()
  }, [typing])
  if (typing) return <TimecodeField now={time} onEscape={() => (left.current = true)} />
  return (
    <Button ref={button} className={style['time']} action="go-to-timecode" title="Go to timecode" aria-label={`Playhead at ${time}`} onClick={view.typeTime}>
      {time}
    </Button>
  )
}
