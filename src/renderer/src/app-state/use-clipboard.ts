import { useEffect } from 'react'
import { isBehindDialog, isField } from './key-places.ts'
import type { Shotboard } from './start.ts'
import { useShotboard } from './use-shotboard.ts'

/** Hears what is copied, cut and pasted: text where text is meant, shots on the board. */
export function useClipboard(): void {
  const shotboard = useShotboard()
  useEffect(() => {
    const { clipboard } = shotboard
    const hear = new AbortController()
    const take = (event: ClipboardEvent, work: (data: DataTransfer) => void): void => {
      if (event.defaultPrevented || !event.clipboardData || !(clipboard.isAsked() || isForShots(event, shotboard))) return
      event.preventDefault()
      work(event.clipboardData)
    }
    const { signal } = hear
    document.addEventListener('copy', (event) => take(event, (data) => clipboard.onCopy(data, false)), { signal })
    document.addEventListener('cut', (event) => take(event, (data) => clipboard.onCopy(data, true)), { signal })
    document.addEventListener('paste', (event) => take(event, clipboard.onPaste), { signal })
    return () => hear.abort()
  }, [shotboard])
}

/** Shots are meant on the board, with no field at work and no words selected. */
function isForShots(event: ClipboardEvent, { view }: Shotboard): boolean {
  if (view.store.getState().workspace !== 'board' || isBehindDialog()) return false
  if (isField(event.target) || isField(document.activeElement)) return false
  return event.type === 'paste' || document.getSelection()?.isCollapsed !== false
}
