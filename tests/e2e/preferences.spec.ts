import { expect, test } from './app.ts'

test('what was chosen in the moment before the window is closed is remembered, however slow the disk', async ({ launch }) => {
  const first = await launch()
  const { page } = first
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('tab', { name: 'Appearance' }).click()
  // Another writer holds the table from before the choice until some time after the window was asked to close.
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('shotboard')
      asked.addEventListener('success', () => resolve(asked.result))
      asked.addEventListener('error', () => reject(new Error('There is no database')))
    })
    let until = Infinity
    window.bridge.on((name) => {
      if (name === 'app.closing') until = performance.now() + 500
    })
    const state = db.transaction('state', 'readwrite').objectStore('state')
    const hold = (): void => {
      state.count().addEventListener('success', () => {
        if (performance.now() < until) hold()
        else db.close()
      })
    }
    hold()
  })
  await page.getByRole('radio', { name: 'System' }).click()
  await first.close()

  const { page: again } = await launch()
  await again.getByRole('button', { name: 'Settings' }).click()
  await again.getByRole('tab', { name: 'Appearance' }).click()
  await expect(again.getByRole('radio', { name: 'System' })).toBeChecked()
})
