import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useEditorState, useShotboard, useView } from '../../app-state/use-shotboard.ts'
import { matchesInWords } from '../../editor/find/find-words.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import style from './FindBar.module.css'
import { Matches } from './Matches.tsx'

const WHERE = [
  { value: 'here', label: 'This board' },
  { value: 'everywhere', label: 'All boards' },
] as const

/** Finds words in prompts, notes, style and cast, and puts others in their place; the board stays at hand beside it. */
export function FindBar() {
  const { find } = useShotboard()
  const shown = useView(({ workspace }) => workspace === 'board')
  const asked = useStore(find.store, (finding) => finding.asked)
  // Asked for again, it takes the focus again.
  return asked > 0 && shown ? <OpenBar key={asked} /> : null
}

function OpenBar() {
  const { find } = useShotboard()
  const finding = useStore(find.store)
  const matches = useEditorState(find.matches)
  const bar = useRef<HTMLDivElement>(null)
  const { text, words, matchCase, wholeWord, everywhere, at } = finding
  useEffect(() => {
    const field = bar.current?.querySelector('input')
    field?.focus()
    field?.select()
  }, [])
  const leave = (): void => {
    find.close()
    document.querySelector<HTMLElement>('[data-shot][tabindex="0"]')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent, onEnter: () => void): void => {
    if (event.key === 'Escape') leave()
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) onEnter()
  }
  return (
    <div ref={bar} role="search" aria-label="Find and replace" className={style['bar']}>
      <div className={style['row']}>
        <TextField label="Find" placeholder="Find" className={style['field']} value={text} onChange={(next) => find.want({ text: next })} onKeyDown={(event) => onKeyDown(event, () => find.step(event.shiftKey ? -1 : 1))} />
        <IconButton icon={ArrowUp} label="Previous match" chord="Shift+Enter" disabled={matches.length === 0} onClick={() => find.step(-1)} />
        <IconButton icon={ArrowDown} label="Next match" chord="Enter" disabled={matches.length === 0} onClick={() => find.step(1)} />
        <TextField label="Replace with" placeholder="Replace with" className={style['field']} value={words} onChange={(next) => find.want({ words: next })} onKeyDown={(event) => onKeyDown(event, find.replace)} />
        <Button title="Replace, and go to the next" chord="Enter" disabled={matches.length === 0} onClick={find.replace}>Replace</Button>
        <Button disabled={matches.length === 0} onClick={find.replaceAll}>Replace all</Button>
        <Choice label="Where to look" value={everywhere ? 'everywhere' : 'here'} options={WHERE} onChoose={(where) => find.want({ everywhere: where === 'everywhere' })} />
        <span className={style['check']}>
          <Checkbox label="Match case" on={matchCase} onChange={(on) => find.want({ matchCase: on })} />
          <span aria-hidden>Match case</span>
        </span>
        <span className={style['check']}>
          <Checkbox label="Whole words" on={wholeWord} onChange={(on) => find.want({ wholeWord: on })} />
          <span aria-hidden>Whole words</span>
        </span>
        <span role="status" aria-label="Matches" className={style['count']}>
          {matchesInWords(matches, at, text)}
        </span>
        <IconButton icon={X} label="Close find and replace" chord="Escape" onClick={leave} />
      </div>
      {matches.length > 0 && <Matches matches={matches} at={at} onGo={find.goTo} />}
    </div>
  )
}
