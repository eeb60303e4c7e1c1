import { useEditor, useEditorState, useSettledBoard } from '../../app-state/use-shotboard.ts'
import { sentCounts } from '../../editor/cast-list.ts'
import { shownShot } from '../../editor/store.ts'
import style from './SentCounts.module.css'
import panel from './Inspector.module.css'

/** How much of the limit each shot is sent, with what the board puts into it; pressed to go to the shot. */
export function SentCounts() {
  const editor = useEditor()
  const counts = sentCounts(useSettledBoard())
  const shown = useEditorState((state) => shownShot(state).id)
  const [first] = counts
  return (
    <div className={style['counts']}>
      <p className={panel['label']}>Sent for each shot, of {first?.max} characters</p>
      <ul aria-label="Characters sent" className={style['list']}>
        {counts.map(({ shotId, number, length, max, fit }) => (
          <li key={shotId} className={style['item']}>
            <button
              type="button"
              className={style['count']}
              data-fit={fit}
              aria-label={`Shot ${number}, ${length} of ${max} characters`}
              aria-current={shotId === shown}
              onClick={() => editor.selectShot(shotId)}
            >
              <span className={style['number']}>{number}</span>
              <span>{length}</span>
              <meter aria-hidden className={style['meter']} min={0} max={max} value={length} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
