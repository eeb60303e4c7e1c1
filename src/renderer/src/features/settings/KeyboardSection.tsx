import { useState } from 'react'
import { actionsFor } from '../../app-state/actions/search-actions.ts'
import { useKeys, useShotboard } from '../../app-state/use-shotboard.ts'
import { PRESETS, PresetIdSchema } from '../../../../shared/actions/presets/presets.ts'
import { Button } from '../../ui/Button.tsx'
import { type KeyQuery, KeySearch } from '../../ui/KeySearch.tsx'
import { Select } from '../../ui/Select.tsx'
import style from './KeyboardSection.module.css'
import { KeyRow } from './KeyRow.tsx'
import page from './Settings.module.css'
import { useRecording } from './use-recording.ts'

const OPTIONS = PresetIdSchema.options.map((value) => ({ value, label: PRESETS[value].title }))

/** Which program's keys, and what is different from them. */
export function KeyboardSection() {
  const { keyboard } = useShotboard()
  const { choice, keymap } = useKeys()
  const [query, setQuery] = useState<KeyQuery>({ text: '', chord: null })
  const recorder = useRecording()
  const groups = actionsFor(query, keymap)
  const own = choice.changes.length
  return (
    <section aria-labelledby="settings-keyboard">
      <header className={style['header']}>
        <h3 id="settings-keyboard" className={page['heading']}>
          Keyboard
        </h3>
        <div className={style['row']}>
          <Select label="Preset" value={choice.preset} options={OPTIONS} onChoose={(preset) => void keyboard.choose({ ...choice, preset })} />
          <KeySearch label="Search keys" query={query} onSearch={setQuery} />
          <Button disabled={own === 0} title={own === 0 ? 'Nothing differs from the preset' : undefined} onClick={() => void keyboard.choose({ ...choice, changes: [] })}>
            Reset all
          </Button>
        </div>
        <p role="status" aria-label="Own keys" className={style['own']}>
          {own === 0 ? `All keys are those of ${PRESETS[choice.preset].title}.` : `${own} ${own === 1 ? 'command has keys' : 'commands have keys'} of your own. They stay when the preset changes.`}
        </p>
      </header>
      {groups.length === 0 && <p className={page['words']}>{query.chord === null ? 'No command has such a name.' : 'This key does nothing yet.'}</p>}
      {groups.map(({ value, items }) => (
        <div key={value} className={style['group']}>
          <h4 className={style['heading']}>{value}</h4>
          <ul aria-label={`Keys of ${value}`}>
            {items.map(({ id }) => (
              <KeyRow key={id} action={id} recorder={recorder} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
