import type { JSHandle, Page } from '@playwright/test'

/** Files as the system would carry them over the window. */
export function carry(page: Page, files: readonly { readonly name: string; readonly type: string; readonly bytes: Buffer }[]): Promise<JSHandle<DataTransfer>> {
  const plain = files.map(({ name, type, bytes }) => ({ name, type, text: bytes.toString('base64') }))
  return page.evaluateHandle((carried) => {
    const data = new DataTransfer()
    for (const { name, type, text } of carried) data.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name, { type }))
    return data
  }, plain)
}
