import { FileX2 } from 'lucide-react'
import { Button } from '../Button.tsx'
import { Progress } from '../Progress.tsx'
import style from './MissingNotice.module.css'
import { StageNotice, StageWays } from './StageNotice.tsx'

/** What is known of a clip whose file is missing, and the ways to bring it back. */
export interface MissingProps {
  readonly sentence: string
  /** Whether it can be expected elsewhere. */
  readonly hint: string
  /** Why the last try to bring it back did not; null where there was none. */
  readonly said: string | null
  /** Bytes of it that have come again; null where none are coming. */
  readonly fetching: { readonly receivedBytes: number; readonly totalBytes: number | null } | null
  readonly onFind: () => void
  readonly onFetch: () => void
}

/** Stands on the stage in place of a clip that is missing. */
export function MissingNotice({ sentence, hint, said, fetching, onFind, onFetch }: MissingProps) {
  return (
    <StageNotice role="group" icon={FileX2} title="Clip missing" sentence={sentence}>
      {fetching ? <Fetching {...fetching} /> : (
        <>
          <StageWays>
            <Button onClick={onFetch}>Fetch again</Button>
            <Button onClick={onFind}>Find the file…</Button>
          </StageWays>
          <p role="status" aria-label="Bringing it back" className={style['hint']} data-failed={said !== null}>{said ?? hint}</p>
        </>
      )}
    </StageNotice>
  )
}

function Fetching({ receivedBytes, totalBytes }: NonNullable<MissingProps['fetching']>) {
  const percent = totalBytes === null || totalBytes === 0 ? null : Math.round((100 * receivedBytes) / totalBytes)
  return (
    <div className={style['coming']}>
      <Progress label="Fetching again" value={percent} />
      <p className={style['hint']}>{percent === null ? 'Fetching it again' : `Fetching it again, ${percent} %`}</p>
    </div>
  )
}
