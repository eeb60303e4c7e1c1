import { useEffect, useState } from 'react'
import { useEditor } from '../../app-state/use-shotboard.ts'
import type { compareWords } from '../../editor/versions/compare-words.ts'
import style from './Comparison.module.css'

interface Props {
  readonly earlier: string
  readonly now: string
}

/** An earlier text against today's, word by word: struck out what is new since, underlined what was there and is gone. */
export function Comparison({ earlier, now }: Props) {
  const [compare, setCompare] = useState<{ readonly words: typeof compareWords } | null>(null)
  const editor = useEditor()
  useEffect(() => {
    let gone = false
    // Loaded at the first look: no start needs it. Without it the earlier words stand as they were.
    import('../../editor/versions/compare-words.ts').then(
      ({ compareWords: words }) => !gone && setCompare({ words }),
      (error: unknown) => editor.say(`The words could not be compared: ${String(error)}`, 'refused'),
    )
    return () => {
      gone = true
    }
  }, [editor])
  const stretches = compare?.words(now, earlier) ?? [{ is: 'same', text: earlier }]
  return (
    <p className={style['text']}>
      {stretches.map(({ is, text }, index) => {
        const Part = is === 'same' ? 'span' : is === 'added' ? 'ins' : 'del'
        return (
          <Part key={`${index} ${is}`} className={style[is]}>
            {text}
          </Part>
        )
      })}
    </p>
  )
}
