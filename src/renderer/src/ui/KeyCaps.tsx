import { useContext } from 'react'
import { chordInWords, keyCaps } from '../../../shared/actions/chord-words.ts'
import type { Chord } from '../../../shared/actions/chord.ts'
import style from './KeyCaps.module.css'
import { KeysContext } from './key-names.ts'

/** A key with what is held, drawn as caps; read as one word. */
export function KeyCaps({ chord }: { readonly chord: Chord }) {
  const { mac } = useContext(KeysContext)
  return (
    <kbd className={style['chord']}>
      <span className={style['word']}>{chordInWords(chord, mac)}</span>
      {keyCaps(chord, mac).map((cap) => (
        <span key={cap} aria-hidden className={style['cap']}>
          {cap}
        </span>
      ))}
    </kbd>
  )
}
