import { useRef, useState } from 'react'
import { useRenders, useShotboard, useView } from '../../app-state/use-shotboard.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { inSize } from './size.ts'
import style from './ExportSheet.module.css'

/** What goes into the file of everything; where it goes, the system asks. */
export function ExportSheet() {
  const { archive, view } = useShotboard()
  const open = useView(({ sheet }) => sheet === 'export')
  const exportButton = useRef<HTMLButtonElement>(null)
  const renders = useRenders()
  const [withClips, setWithClips] = useState(true)
  const clips = renders.flatMap(({ stage }) => (stage.at === 'stored' ? [stage.clip.bytes] : []))
  const size = inSize(clips.reduce((sum, bytes) => sum + bytes, 0))
  return (
    <Dialog
      title="Export everything"
      open={open}
      onClose={view.closeSheet}
      focusFirst={exportButton}
      actions={
        <Button
          ref={exportButton}
          look="accent"
          onClick={() => {
            view.closeSheet()
            archive.exportAll(withClips)
          }}
        >
          Export…
        </Button>
      }
    >
      <p className={style['words']}>
        Boards, their images and the library of ended renders go into one file, which Shotboard imports on this machine or another. Your API key is not in it.
      </p>
      <div className={style['row']}>
        <span>
          With clips <span className={style['soft']}>{clips.length === 0 ? 'none yet' : `${clips.length}, ${size}`}</span>
        </span>
        <Switch label="With clips" on={withClips} onChange={setWithClips} />
      </div>
    </Dialog>
  )
}
