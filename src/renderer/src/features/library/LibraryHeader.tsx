import { X } from 'lucide-react'
import { MODEL_IDS, specOf } from '../../../../shared/domain/models/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useKeyName } from '../../ui/key-names.ts'
import { SearchField } from '../../ui/SearchField.tsx'
import { Select } from '../../ui/Select.tsx'
import { filterByModel, search, toggleMissing, useLibrary } from './library-state.ts'
import style from './LibraryHeader.module.css'
import { useSearchFocus } from './use-search-focus.ts'

const MODELS = [{ value: 'all', label: 'All models' } as const, ...MODEL_IDS.map((model) => ({ value: model, label: specOf(model).name }))]

interface Props {
  readonly sum: readonly string[]
  /** How many clips are missing. */
  readonly missing: number
  /** Whether only those are shown. */
  readonly missingOnly: boolean
}

/** What is looked for, and how much of it there is. */
export function LibraryHeader({ sum, missing, missingOnly }: Props) {
  const model = useLibrary((state) => state.model)
  return (
    <header className={style['header']}>
      <SearchBox />
      <span className={style['filter']}>
        <Select label="Model filter" value={model ?? 'all'} options={MODELS} onChoose={(next) => filterByModel(next === 'all' ? null : next)} />
      </span>
      {missing > 0 && (
        <Button look="danger" aria-pressed={missingOnly} className={style['missing']} onClick={toggleMissing}>
          {missing} missing
        </Button>
      )}
      <p role="status" aria-label="Found" className={style['sum']}>
        {sum.map((part, index) => (
          <span key={part} className={style['part']}>
            {index > 0 && ' · '}
            {part}
          </span>
        ))}
      </p>
    </header>
  )
}

function SearchBox() {
  const query = useLibrary((state) => state.query)
  const key = useKeyName('search-library')
  return (
    <SearchField
      ref={useSearchFocus()}
      label="Search library"
      aria-keyshortcuts={key?.aria}
      className={style['search']}
      value={query}
      placeholder="Search prompts, boards and models"
      onSearch={search}
      onKeyDown={(event) => {
        if (event.key === 'Escape') search('')
      }}
    >
      {query === '' ? key && <kbd className={style['key']}>{key.shown}</kbd> : <IconButton icon={X} label="Clear search" className={style['clear']} onClick={() => search('')} />}
    </SearchField>
  )
}
