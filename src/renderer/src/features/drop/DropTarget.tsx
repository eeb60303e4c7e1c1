import { useRef, useState } from 'react'
import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import type { ImageSlot } from '../../../../shared/domain/command.ts'
import { sortDropped, takeDropped } from '../../app-state/dropped-file.ts'
import { slotOf, stillOf } from '../../app-state/image-place.ts'
import { takeImageOrSay } from '../../app-state/take-image.ts'
import { useFileDrop } from '../../app-state/use-file-drop.ts'
import { useBoard, useEditorState, useShotboard } from '../../app-state/use-shotboard.ts'
import { shownShot } from '../../editor/store.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import style from './DropTarget.module.css'

const WORDS = {
  image: 'Drop the image on a shot as its still; anywhere else you are asked what it is for',
  files: 'Drop an image, a WAV or MP3, a script as text, Fountain, Markdown or CSV, or a Shotboard file',
} as const

/** Takes files that are dropped on the window, wherever that is. */
export function DropTarget() {
  const shotboard = useShotboard()
  const [image, setImage] = useState<File | null>(null)
  const over = useFileDrop((files) => {
    const dropped = sortDropped(files)
    if (dropped.is === 'image') setImage(dropped.file)
    else takeDropped(dropped, shotboard)
  })
  return (
    <>
      {over !== null && (
        <div role="status" aria-label="Drop files" className={style['target']}>
          <p className={style['words']}>{WORDS[over]}</p>
        </div>
      )}
      {image && <ImageQuestion image={image} onDone={() => setImage(null)} />}
    </>
  )
}

/** What an image is for that was dropped on the window. */
function ImageQuestion({ image, onDone }: { readonly image: File; readonly onDone: () => void }) {
  const shotboard = useShotboard()
  const board = useBoard()
  const shot = useEditorState(shownShot)
  const { name, endImage } = specOf(board.model)
  const number = board.shots.indexOf(shot) + 1
  const asStill = useRef<HTMLButtonElement>(null)
  const use = (is: ImageSlot | 'still'): void => {
    const state = shotboard.editor.store.getState()
    takeImageOrSay(shotboard, is === 'still' ? stillOf(state) : slotOf(state, is), image)
    onDone()
  }
  return (
    <Dialog
      open
      title="Use this image"
      onClose={onDone}
      focusFirst={asStill}
      actions={
        <>
          <Button onClick={onDone}>Cancel</Button>
          <Button disabled={!endImage} onClick={() => use('endImage')}>
            End with it
          </Button>
          <Button onClick={() => use('startImage')}>Start with it</Button>
          <Button ref={asStill} look="accent" onClick={() => use('still')}>
            Still of shot {number}
          </Button>
        </>
      }
    >
      <p className={style['question']}>
        Is “{image.name}” the still of shot {number}, or does the clip of “{board.name}” start or end with it?
        {!endImage && ` ${name} takes no end image.`}
      </p>
    </Dialog>
  )
}
