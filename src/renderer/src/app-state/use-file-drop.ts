import { useEffect, useEffectEvent, useState } from 'react'
import { isBehindDialog } from './key-places.ts'

/** What is carried over the window: one image as far as the system says, or files of some kind. */
export type Carried = 'image' | 'files'

/**
 * Hears files that are carried over the window and let go; gives what is over it now. What a part of the window takes by
 * itself is its own. A file is never opened in the window's place.
 */
export function useFileDrop(onDrop: (files: readonly File[]) => void): Carried | null {
  const [over, setOver] = useState<Carried | null>(null)
  const drop = useEffectEvent(onDrop)
  useEffect(() => {
    const hear = new AbortController()
    const { signal } = hear
    const onDragOver = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return
      const taken = event.defaultPrevented
      event.preventDefault()
      const refused = !taken && isBehindDialog()
      event.dataTransfer.dropEffect = refused ? 'none' : 'copy'
      setOver(refused ? null : carriedBy(event.dataTransfer))
    }
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(null)
    }
    const onLetGo = (event: DragEvent): void => {
      setOver(null)
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      if (!isBehindDialog()) drop([...event.dataTransfer.files])
    }
    window.addEventListener('dragover', onDragOver, { signal })
    window.addEventListener('dragleave', onLeave, { signal })
    window.addEventListener('drop', onLetGo, { signal })
    return () => hear.abort()
  }, [])
  return over
}

/** What is carried, as far as the system says before it is let go. */
export function carriedBy({ items }: DataTransfer): Carried {
  const files = [...items].filter(({ kind }) => kind === 'file')
  return files.length === 1 && files[0]?.type.startsWith('image/') === true ? 'image' : 'files'
}
