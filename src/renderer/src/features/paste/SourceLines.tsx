import { Fragment } from 'react'
import type { Lines } from '../../editor/shot-list/read-shot.ts'
import style from './SourceLines.module.css'

/** Lines of the text as they stand there, with their numbers. */
export function SourceLines({ lines, source }: { readonly lines: readonly Lines[]; readonly source: readonly string[] }) {
  return (
    <span className={style['lines']}>
      {lines.map(({ from, to }) => (
        <Fragment key={from}>
          {source.slice(from - 1, to).map((line, index) => (
            <Fragment key={from + index}>
              {line.trim() !== '' && (
                <>
                  <span className={style['number']}>{from + index}</span>
                  <span className={style['text']}>{line.trim()}</span>
                </>
              )}
            </Fragment>
          ))}
        </Fragment>
      ))}
    </span>
  )
}
