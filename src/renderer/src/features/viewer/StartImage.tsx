import { useEffect, useState } from 'react'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import type { ImageRef } from '../../../../shared/domain/storyboard.ts'
import { imageBlob } from '../../storage/images.ts'
import style from './Slate.module.css'

/** The image that the clip starts from, behind the words of its first shot. */
export function StartImage({ image }: { readonly image: ImageRef }) {
  const { db, editor } = useShotboard()
  const [src, setSrc] = useState<string | null>(null)
  useEffect(() => {
    let url: string | null = null
    let current = true
    imageBlob(db, image.id).then(
      (blob) => {
        if (!blob || !current) return
        url = URL.createObjectURL(blob)
        setSrc(url)
      },
      (error: unknown) => editor.say(`The start image could not be read: ${String(error)}`, 'refused'),
    )
    return () => {
      current = false
      if (url) URL.revokeObjectURL(url)
      setSrc(null)
    }
  }, [db, editor, image.id])
  return src && <img className={style['image']} src={src} alt={`${image.name}, where the clip starts`} />
}
