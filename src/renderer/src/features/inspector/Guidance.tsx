import { useEditor } from '../../app-state/use-shotboard.ts'
import { Row } from '../../ui/Row.tsx'
import { Switch } from '../../ui/Switch.tsx'
import style from './Guidance.module.css'
import panel from './Inspector.module.css'

/** Where the slider starts once the user takes guidance over from the model. */
const MIDDLE = 0.5

/** How strictly the prompt is followed: left to the model, or from 0 to 1. */
export function Guidance({ value }: { readonly value: number | null }) {
  const editor = useEditor()
  return (
    <div>
      <Row>
        <span className={panel['label']}>Guidance {value === null ? 'left to the model' : value.toFixed(2)}</span>
        <Switch
          label="Set guidance"
          on={value !== null}
          onChange={(on) => editor.dispatch({ kind: 'setGuidance', guidance: on ? MIDDLE : null })}
        />
      </Row>
      {value !== null && (
        <input
          type="range"
          aria-label="Guidance"
          className={style['slider']}
          min={0}
          max={1}
          step={0.05}
          value={value}
          onChange={(event) => editor.dispatch({ kind: 'setGuidance', guidance: event.target.valueAsNumber }, 'guidance')}
          onPointerUp={editor.seal}
          onBlur={editor.seal}
        />
      )}
    </div>
  )
}
