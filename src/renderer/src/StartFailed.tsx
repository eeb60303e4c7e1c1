import { useEffect, useState } from 'react'
import type { Snapshot } from '../../shared/domain/backup.ts'
import type { Choice, StartTrouble } from './app-state/open-boards.ts'
import { exportKept, listSnapshots, promoteSnapshot, type Snapshots, startAnew } from './app-state/snapshots.ts'
import style from './StartFailed.module.css'
import { Button } from './ui/Button.tsx'
import { DatedList } from './ui/DatedList.tsx'

interface Props {
  readonly trouble: StartTrouble
  /** Tries again: as before, or with what can be read. */
  readonly onStart: (choice: Choice) => void
}

/** Shown instead of a blank window when the boards cannot be opened: why, and every way to go on. */
export function StartFailed({ trouble: { trouble, is }, onStart }: Props) {
  const [snapshots, setSnapshots] = useState<Snapshots | null>(null)
  const [outcome, setOutcome] = useState<string | null>(null)
  const canRestore = is === 'lost' || is === 'damaged'

  useEffect(() => {
    if (canRestore) void listSnapshots().then(setSnapshots)
  }, [canRestore])

  const tell = (work: Promise<string | null>): void => {
    work.then(setOutcome, (error: unknown) => setOutcome(String(error)))
  }
  const restore = async (snapshot: Snapshot): Promise<string | null> => {
    const refused = await promoteSnapshot(snapshot)
    if (refused !== null || is === 'lost') return refused ?? startAnew()
    onStart('none')
    return null
  }
  if (is === 'restarting') {
    return (
      <main className={style['page']}>
        <h1 className={style['title']}>Restoring your boards</h1>
        <p role="alert">{trouble}</p>
      </main>
    )
  }
  return (
    <main className={style['page']}>
      <h1 className={style['title']}>Shotboard could not open its boards</h1>
      <p role="alert">{trouble}</p>
      {outcome !== null && <p role="status">{outcome}</p>}
      <div className={style['row']}>
        <Button look="accent" onClick={() => onStart('none')}>
          Try again
        </Button>
        {is === 'damaged' && <Button onClick={() => onStart('as-is')}>Open what can be read</Button>}
        {canRestore && <Button onClick={() => tell(exportKept())}>Export everything…</Button>}
        {is === 'lost' && (
          <Button title="The damaged database is kept on this disk under another name" onClick={() => tell(startAnew())}>
            Start with a new database
          </Button>
        )}
      </div>
      {snapshots && 'trouble' in snapshots && <p className={style['refusal']}>{snapshots.trouble}</p>}
      {snapshots && 'list' in snapshots && snapshots.list.length > 0 && (
        <section className={style['copies']} aria-labelledby="copies">
          <h2 id="copies" className={style['heading']}>
            Copies of your boards
          </h2>
          <DatedList label="Snapshots" items={snapshots.list} action="Restore" onChoose={(snapshot) => tell(restore(snapshot))} />
        </section>
      )}
    </main>
  )
}
