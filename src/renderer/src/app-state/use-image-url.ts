import { useEffect, useState } from 'react'
import type { ImageRef } from '../../../shared/domain/storyboard.ts'
import { findImage } from './images.ts'
import { useShotboard } from './use-shotboard.ts'

/** An address for showing a board's image; null until it is read, or where it is missing. */
export function useImageUrl(image: ImageRef | null): string | null {
  const { db, editor } = useShotboard()
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!image) return undefined
    let made: string | null = null
    let left = false
    findImage(db, image).then(
      (blob) => {
        if (left || !blob) return
        made = URL.createObjectURL(blob)
        setUrl(made)
      },
      (error: unknown) => editor.say(`The image “${image.name}” could not be read: ${String(error)}`, 'refused'),
    )
    return () => {
      left = true
      if (made !== null) URL.revokeObjectURL(made)
      setUrl(null)
    }
  }, [db, editor, image])
  return url
}
