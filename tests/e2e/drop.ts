import type { JSHandle, Locator, Page } from '@playwright/test'
import type { NamedFile } from '../fakes/png.ts'

/** A file as the system would carry it over the window, or hand it to a paste. */
export function carry(page: Page, { name, mimeType, buffer }: NamedFile): Promise<JSHandle<DataTransfer>> {
  return page.evaluateHandle(
    (file) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0))], file.name, { type: file.type }))
      return data
    },
    { name, type: mimeType, base64: buffer.toString('base64') },
  )
}

/** Carries a file over an element and lets it go there. */
export async function dropOn(target: Locator, file: NamedFile): Promise<void> {
  const dataTransfer = await carry(target.page(), file)
  await target.dispatchEvent('dragover', { dataTransfer })
  await target.dispatchEvent('drop', { dataTransfer })
}

/** Lets a file go over the window, where nothing says what it is for. */
export function drop(page: Page, name: string, mimeType: string, content: string | Buffer): Promise<void> {
  return dropOn(page.locator('body'), { name, mimeType, buffer: Buffer.from(content) })
}
