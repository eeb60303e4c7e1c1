import { useState } from 'react'
import { openAsBoard } from '../../app-state/actions/actions.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import type { Render } from '../../../../shared/domain/job.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { revealClip } from '../../app-state/clip-file.ts'
import style from './ClipActions.module.css'
import { closeClip } from './library-state.ts'

/** What can be done with a clip. */
export function ClipActions({ render }: { readonly render: Render }) {
  const shotboard = useShotboard()
  const [deleting, setDeleting] = useState(false)
  const { id, board } = render.order
  const remove = (): void => {
    setDeleting(false)
    closeClip()
    void shotboard.renders.remove(id)
  }
  return (
    <footer className={style['actions']}>
      <Button look="accent" onClick={() => openAsBoard(shotboard, render)}>
        Open as board
      </Button>
      <Button onClick={() => revealClip(id, shotboard.editor)}>Show in folder</Button>
      <Button look="danger" className={style['delete']} onClick={() => setDeleting(true)}>
        Delete
      </Button>
      <Dialog
        title="Delete clip"
        open={deleting}
        onClose={() => setDeleting(false)}
        actions={
          <>
            <Button onClick={() => setDeleting(false)}>Keep it</Button>
            <Button look="danger" onClick={remove}>
              Delete clip
            </Button>
          </>
        }
      >
        <p>
          The file of “{board.name}” is removed from this disk, and the clip from the library. This cannot be undone. The board stays.
        </p>
      </Dialog>
    </footer>
  )
}
