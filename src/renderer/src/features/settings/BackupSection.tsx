import { useEffect, useState } from 'react'
import { addSnapshot, listSnapshots, type Snapshots } from '../../app-state/snapshots.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { DatedList } from '../../ui/DatedList.tsx'
import { dayAndTime } from '../../ui/when.ts'
import style from './Settings.module.css'

/** When the boards were last copied, and the way back to an earlier state of them. */
export function BackupSection() {
  const { editor, view } = useShotboard()
  const [snapshots, setSnapshots] = useState<Snapshots | null>(null)
  useEffect(() => {
    let current = true
    void listSnapshots().then((listed) => current && setSnapshots(listed))
    return () => {
      current = false
    }
  }, [])
  return (
    <section className={style['section']} aria-labelledby="settings-backups">
      <h3 id="settings-backups" className={style['heading']}>
        Backups
      </h3>
      {snapshots && 'trouble' in snapshots && <p className={style['bad']}>{snapshots.trouble}</p>}
      {snapshots && 'list' in snapshots && (
        <>
          <p className={style['words']}>
            {snapshots.latestAt === null ? 'No copy of your boards was made yet.' : `Every save is copied outside the database; last on ${dayAndTime(snapshots.latestAt)}.`} Restoring adds
            the boards of a copy beside those you have.
          </p>
          {snapshots.list.length > 0 && <DatedList
            label="Snapshots"
            items={snapshots.list}
            action="Restore"
            onChoose={(snapshot) => {
              view.closeSheet()
              addSnapshot(snapshot, editor).catch((error: unknown) => editor.say(`The copy could not be restored: ${String(error)}`, 'refused'))
            }}
          />}
        </>
      )}
    </section>
  )
}
