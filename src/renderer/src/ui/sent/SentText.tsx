import { type PartSource, type SentPart, sourcesOf } from '../../../../shared/domain/sent-prompt.ts'
import style from './SentText.module.css'

const NAMES: Readonly<Record<PartSource, string>> = { own: 'Own', cast: 'Cast', style: 'Style' }

interface Props {
  readonly parts: readonly SentPart[]
}

/** Exactly what is sent for a shot: put together its parts are it, each on the ground of where it comes from. */
export function SentText({ parts }: Props) {
  return parts.map(({ from, text }, index) => (
    // Parts have no identity beyond their place.
    <span key={index} className={style['part']} data-from={from} title={NAMES[from]}>
      {text}
    </span>
  ))
}

/** What the grounds mean, of those that are there. */
export function SentLegend({ parts }: Props) {
  return (
    <span className={style['legend']}>
      {sourcesOf(parts)
        .filter((source) => source !== 'own')
        .map((source) => (
          <span key={source} className={style['key']} data-from={source}>
            {NAMES[source]}
          </span>
        ))}
    </span>
  )
}
