import { type DragEvent, useState } from 'react'
import type { ImagePlace } from './image-place.ts'
import { takeImageOrSay } from './take-image.ts'
import { carriedBy } from './use-file-drop.ts'
import { useShotboard } from './use-shotboard.ts'

/** What a part of the window hears, and what lies over it. */
interface ImageDrop<At> {
  /** Where a picture would land now; null while none is carried over it. */
  readonly over: At | null
  readonly hears: {
    readonly onDragOver: (event: DragEvent) => void
    readonly onDragLeave: (event: DragEvent) => void
    readonly onDrop: (event: DragEvent) => void
  }
}

/**
 * Takes a picture that is carried over a part of the window and let go there. `at`: what is under the pointer, null where
 * that takes none; `placeOf`: what an image there is for. Everything else is left to the window.
 */
export function useImageDrop<At>(at: (event: DragEvent) => At | null, placeOf: (at: At) => ImagePlace): ImageDrop<At> {
  const shotboard = useShotboard()
  const [over, setOver] = useState<At | null>(null)
  return {
    over,
    hears: {
      onDragOver: (event) => {
        const under = carriedBy(event.dataTransfer) === 'image' ? at(event) : null
        if (under !== null) event.preventDefault()
        setOver(under)
      },
      onDragLeave: () => setOver(null),
      onDrop: (event) => {
        setOver(null)
        const [file] = event.dataTransfer.files
        const under = file?.type.startsWith('image/') && event.dataTransfer.files.length === 1 ? at(event) : null
        if (!file || under === null) return
        event.preventDefault()
        takeImageOrSay(shotboard, placeOf(under), file)
      },
    },
  }
}
