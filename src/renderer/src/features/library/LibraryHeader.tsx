import { Search, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { tinykeys } from 'tinykeys'
import { MODEL_IDS, specOf } from '../../../../shared/domain/models/catalogue.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Select } from '../../ui/Select.tsx'
import { filterByModel, search, useLibrary } from './library-state.ts'
import style from './LibraryHeader.module.css'

const MODELS = [{ value: 'all', label: 'All models' } as const, ...MODEL_IDS.map((model) => ({ value: model, label: specOf(model).name }))]

/** What is looked for, and how much of it there is. */
export function LibraryHeader({ sum }: { readonly sum: readonly string[] }) {
  const model = useLibrary((state) => state.model)
  return (
    <header className={style['header']}>
      <SearchBox />
      <span className={style['filter']}>
        <Select label="Model filter" value={model ?? 'all'} options={MODELS} onChoose={(next) => filterByModel(next === 'all' ? null : next)} />
      </span>
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
  const input = useRef<HTMLInputElement>(null)
  useEffect(
    () =>
      tinykeys(window, {
        '/': (event) => {
          event.preventDefault()
          input.current?.select()
        },
      }),
    [],
  )
  return (
    <div className={style['search']}>
      <Search aria-hidden size={14} className={style['icon']} />
      <input
        ref={input}
        type="search"
        aria-label="Search library"
        aria-keyshortcuts="/"
        className={style['input']}
        value={query}
        placeholder="Search prompts, boards and models"
        spellCheck={false}
        onChange={(event) => search(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') search('')
        }}
      />
      {query === '' ? <kbd className={style['key']}>/</kbd> : <IconButton icon={X} label="Clear search" keys="Esc" className={style['clear']} onClick={() => search('')} />}
    </div>
  )
}
