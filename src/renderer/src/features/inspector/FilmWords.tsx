import { Toolbar } from '@base-ui/react/toolbar'
import { X } from 'lucide-react'
import { memo, useRef } from 'react'
import { FILM_WORDS, type FilmWord, type FilmWordGroup } from '../../../../shared/domain/film-words.ts'
import { filmWordsIn, toggleFilmWord } from '../../../../shared/domain/film-words-in-text.ts'
import type { Shot } from '../../../../shared/domain/storyboard.ts'
import { capitalised } from '../../../../shared/domain/whole-words.ts'
import { useEditor } from '../../app-state/use-shotboard.ts'
import { ToolbarMenu } from '../../ui/ToolbarMenu.tsx'
import style from './FilmWords.module.css'

/** Size, angle, movement, lens and light of a shot: those its prompt has, and all that can be put in. */
export const FilmWords = memo(function FilmWords({ shotId, prompt }: { readonly shotId: Shot['id']; readonly prompt: string }) {
  const editor = useEditor()
  const groups = useRef<HTMLDivElement>(null)
  const found = new Map(filmWordsIn(prompt).map(({ word, group }) => [word, group]))
  const toggle = (group: FilmWordGroup, word: FilmWord): void => {
    editor.seal()
    editor.dispatch({ kind: 'setPrompt', shotId, prompt: toggleFilmWord(prompt, group, word) })
  }
  return (
    <Toolbar.Root aria-label="Film words" className={style['bar']}>
      <div ref={groups} className={style['groups']}>
        {FILM_WORDS.map((group) => (
          <ToolbarMenu
            key={group.kind}
            label={group.name}
            one={group.one}
            items={group.words.map((word) => ({ label: capitalised(word.phrase), on: found.has(word), onToggle: () => toggle(group, word) }))}
          />
        ))}
      </div>
      {found.size > 0 && (
        <div className={style['found']}>
          {[...found].map(([word, group]) => (
            <Toolbar.Button
              key={word.phrase}
              aria-pressed
              title={`Take “${word.phrase}” out of the prompt`}
              className={style['chip']}
              onClick={() => {
                toggle(group, word)
                // The chip is gone with its word: the hand stays in the bar.
                groups.current?.querySelector('button')?.focus()
              }}
            >
              {capitalised(word.phrase)}
              <X aria-hidden size={11} className={style['cross']} />
            </Toolbar.Button>
          ))}
        </div>
      )}
    </Toolbar.Root>
  )
})
