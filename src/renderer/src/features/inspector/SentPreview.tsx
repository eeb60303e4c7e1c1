import { Copy } from 'lucide-react'
import { memo } from 'react'
import { fitOf } from '../../../../shared/domain/problems/prompt-rules.ts'
import { lengthsOf, sentParts, sourcesOf } from '../../../../shared/domain/sent-prompt.ts'
import type { Board, Shot } from '../../../../shared/domain/storyboard.ts'
import { copyText } from '../../app-state/copy-text.ts'
import { useEditor } from '../../app-state/use-shotboard.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { SentLegend, SentText } from '../../ui/sent/SentText.tsx'
import panel from './Inspector.module.css'
import style from './SentPreview.module.css'

interface Props {
  readonly boardStyle: Board['style']
  readonly cast: Board['cast']
  readonly prompt: Shot['prompt']
  readonly max: number
  readonly warnFrom: number
}

/** Exactly what is sent for the shot, and what of it comes from where. */
export const SentPreview = memo(function SentPreview({ boardStyle, cast, prompt, max, warnFrom }: Props) {
  const editor = useEditor()
  const parts = sentParts({ ...(boardStyle !== undefined && { style: boardStyle }), ...(cast && { cast }) }, { prompt })
  const lengths = lengthsOf(parts)
  const text = parts.map((part) => part.text).join('')
  const from = sourcesOf(parts)
  const copy = (): void => (copyText(text) ? editor.say('What is sent was copied.') : editor.say('The text could not be copied. Select it and press Copy.', 'refused'))
  return (
    <Disclosure look="part" label="What is sent" open={false} aside={<span className={panel['label']}>{from.length > 1 && from.map((source) => `${source} ${lengths[source]}`).join(' · ')}</span>}>
      <div className={style['sent']}>
        <p role="group" aria-label="What is sent" className={style['text']}>
          <SentText parts={parts} />
        </p>
        <div className={style['foot']}>
          <SentLegend parts={parts} />
          <span className={panel['count']} data-fit={fitOf(text.length, { max, warnFrom })}>
            {text.length} of {max} characters
          </span>
          <IconButton icon={Copy} label="Copy what is sent" className={style['copy']} onClick={copy} />
        </div>
      </div>
    </Disclosure>
  )
})
