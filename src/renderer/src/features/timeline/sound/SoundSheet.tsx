import type { Sound } from '../../../../../shared/domain/sound.ts'
import { actionsOf } from '../../../app-state/actions/actions.ts'
import { useShotboard } from '../../../app-state/use-shotboard.ts'
import { soundRange } from '../../../editor/sound-words.ts'
import { Button } from '../../../ui/Button.tsx'
import { Slider } from '../../../ui/Slider.tsx'
import style from './SoundSheet.module.css'

/** What scratch audio is called, how loud it is, and what else is done with it: every drag has its press here. */
export function SoundSheet({ sound, onDone }: { readonly sound: Sound; readonly onDone: () => void }) {
  const shotboard = useShotboard()
  const { editor } = shotboard
  const actions = actionsOf(shotboard)
  const percent = Math.round(100 * sound.volume)
  const then = (action: () => void) => (): void => {
    action()
    onDone()
  }
  return (
    <div className={style['sheet']}>
      <div>
        <p className={style['name']}>{sound.name}</p>
        <p className={style['range']}>{soundRange(sound)}</p>
      </div>
      <label className={style['volume']}>
        <span>Volume</span>
        <Slider
          aria-label="Volume of scratch audio"
          aria-valuetext={`${percent} %`}
          min={0}
          max={100}
          step={1}
          value={percent}
          onChange={(event) => editor.dispatch({ kind: 'setSound', sound: { ...sound, volume: event.target.valueAsNumber / 100 } }, 'sound volume')}
          onPointerUp={editor.seal}
          onBlur={editor.seal}
        />
        <span className={style['figure']}>{percent} %</span>
      </label>
      <div className={style['actions']}>
        <Button action="sound-start-to-playhead" onClick={actions['sound-start-to-playhead']}>
          Start at playhead
        </Button>
        <Button action="sound-end-to-playhead" onClick={actions['sound-end-to-playhead']}>
          End at playhead
        </Button>
        <Button action="sound-to-playhead" onClick={actions['sound-to-playhead']}>
          Move to playhead
        </Button>
      </div>
      <div className={style['actions']}>
        <Button action="choose-sound" onClick={then(actions['choose-sound'])}>
          Replace…
        </Button>
        <Button action="remove-sound" onClick={then(actions['remove-sound'])}>
          Remove
        </Button>
      </div>
    </div>
  )
}
