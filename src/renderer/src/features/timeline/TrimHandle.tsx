import { MAX_SHOT_SECONDS } from '../../../../shared/domain/models/catalogue.ts'
import type { Shot } from '../../../../shared/domain/storyboard.ts'
import { inSeconds, type Seconds } from '../../../../shared/domain/units.ts'
import { useEditor } from '../../app-state/use-shotboard.ts'
import style from './TrimHandle.module.css'
import { shotSeconds } from './scale.ts'
import { useTrim } from './use-trim.ts'

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }

interface Props {
  readonly shot: Shot
  readonly number: number
  readonly track: Seconds
  /** Whether Tab comes here: to the selected shot's end alone. */
  readonly reached: boolean
}

/** The end of a shot: dragged, or moved with the arrow keys, a second at a time. */
export function TrimHandle({ shot, number, track, reached }: Props) {
  const editor = useEditor()
  return (
    <div
      role="slider"
      tabIndex={reached ? 0 : -1}
      aria-label={`End of shot ${number}`}
      aria-valuemin={1}
      aria-valuemax={MAX_SHOT_SECONDS}
      aria-valuenow={shot.seconds}
      aria-valuetext={inSeconds(shot.seconds)}
      className={style['handle']}
      {...useTrim(shot, track)}
      onKeyDown={(event) => {
        const step = STEPS[event.key]
        if (step === undefined || event.altKey) return
        event.preventDefault()
        event.stopPropagation()
        const seconds = shotSeconds(shot.seconds + step)
        editor.dispatch({ kind: 'setShotSeconds', shotId: shot.id, seconds }, `seconds ${shot.id}`)
      }}
      onFocus={() => editor.selectShot(shot.id)}
      onBlur={editor.seal}
    />
  )
}
