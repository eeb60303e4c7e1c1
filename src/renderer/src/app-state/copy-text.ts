/** Puts a text on the system's clipboard, in the event of a copy: the page has no permission beyond it. Says whether it did. */
export function copyText(text: string): boolean {
  let done = false
  const lay = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
    event.stopPropagation()
    done = true
  }
  document.addEventListener('copy', lay, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', lay, { capture: true })
  return done
}
