import { Autocomplete } from '@base-ui/react/autocomplete'
import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { type ActionGroup, actionsByMenu, type FoundAction, searchActions } from '../../app-state/actions/search-actions.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { ACTIONS, type ActionId } from '../../../../shared/actions/table.ts'
import style from './Palette.module.css'
import { PaletteItem } from './PaletteItem.tsx'

/** The field, and under it what was used last and everything else; or what the field's words find. */
export function PaletteSearch({ onChoose }: { readonly onChoose: (action: ActionId) => void }) {
  const recent = useStore(useShotboard().recent.store)
  const [query, setQuery] = useState('')
  const groups = useMemo(() => groupsFor(query, recent), [query, recent])
  return (
    <Autocomplete.Root
      open
      inline
      mode="none"
      autoHighlight="always"
      keepHighlight
      items={groups}
      itemToStringValue={({ id }: FoundAction) => ACTIONS[id].title}
      value={query}
      onValueChange={(text, { reason }) => reason !== 'item-press' && setQuery(text)}
    >
      <div className={style['field']}>
        <Search aria-hidden size={16} />
        <Autocomplete.Input aria-label="Search commands" placeholder="What do you want to do?" spellCheck={false} className={style['input']} />
      </div>
      <Autocomplete.Empty className={style['empty']}>{groups.length === 0 && 'No command has such a name. Try another word for it.'}</Autocomplete.Empty>
      <Autocomplete.List aria-label="Commands" className={style['list']}>
        {(group: ActionGroup) => (
          <Autocomplete.Group key={group.value} items={group.items} className={style['group']}>
            {group.value !== '' && <Autocomplete.GroupLabel className={style['heading']}>{group.value}</Autocomplete.GroupLabel>}
            <Autocomplete.Collection>{(found: FoundAction) => <PaletteItem key={found.id} found={found} searched={group.value === ''} onChoose={onChoose} />}</Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  )
}

function groupsFor(query: string, recent: readonly ActionId[]): readonly ActionGroup[] {
  if (query.trim() !== '') {
    const found = searchActions(query, recent)
    return found.length === 0 ? [] : [{ value: '', items: found }]
  }
  const used = recent.map((id) => ({ id, at: [] }))
  const others = actionsByMenu().map(({ value, items }) => ({ value, items: items.filter(({ id }) => !recent.includes(id)) }))
  return [{ value: 'Recently used', items: used }, ...others].filter(({ items }) => items.length > 0)
}
