import { type RefObject, useRef, useState } from 'react'
import { actionsFor } from '../../app-state/actions/search-actions.ts'
import { useKeys, useShotboard, useView } from '../../app-state/use-shotboard.ts'
import { PRESETS } from '../../../../shared/actions/presets/presets.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { type KeyQuery, KeySearch } from '../../ui/KeySearch.tsx'
import { KeyGroup } from './KeyGroup.tsx'
import style from './KeyboardSheet.module.css'

const EVERYTHING: KeyQuery = { text: '', chord: null }

/** Every action with its keys, as they are in force. */
export function KeyboardSheet() {
  const { view } = useShotboard()
  const open = useView(({ sheet }) => sheet === 'keyboard')
  const field = useRef<HTMLInputElement>(null)
  return (
    <Dialog title="Keyboard shortcuts" open={open} onClose={view.closeSheet} columns={3} focusFirst={field}>
      <Keys field={field} />
    </Dialog>
  )
}

function Keys({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
  const { view } = useShotboard()
  const { choice, keymap } = useKeys()
  const [query, setQuery] = useState(EVERYTHING)
  const groups = actionsFor(query, keymap)
  return (
    <>
      <div className={style['tools']}>
        <KeySearch field={field} label="Search keys" query={query} onSearch={setQuery} />
        <p className={style['preset']}>
          {PRESETS[choice.preset].title}
          {choice.changes.length > 0 && `, ${choice.changes.length} changed`}
        </p>
        <Button action="keyboard-settings" title="Change keys" onClick={() => view.openSettings('Keyboard')}>
          Change keys…
        </Button>
      </div>
      {groups.length === 0 && <p className={style['nothing']}>{query.chord === null ? 'No command has such a name.' : 'This key does nothing yet.'}</p>}
      <div className={style['columns']}>
        {groups.map((group) => (
          <KeyGroup key={group.value} group={group} />
        ))}
      </div>
    </>
  )
}
