import { useEffect, useState } from 'react'
import type { ImageRef } from '../../../shared/domain/storyboard.ts'
import { useShotboard } from './use-shotboard.ts'

/** An address for showing an image small; null until it is read, where it is missing, and where there is no image. */
export function useThumbnail(image: ImageRef | undefined): string | null {
  const { thumbnails } = useShotboard()
  const [read, setRead] = useState<{ readonly id: string; readonly url: string | null } | null>(null)
  useEffect(() => {
    if (!image || thumbnails.known(image.id)) return undefined
    let left = false
    // It never rejects.
    void thumbnails.urlOf(image).then((url) => left || setRead({ id: image.id, url }))
    return () => {
      left = true
    }
  }, [thumbnails, image])
  if (!image) return null
  return thumbnails.known(image.id) ?? (read?.id === image.id ? read.url : null)
}
