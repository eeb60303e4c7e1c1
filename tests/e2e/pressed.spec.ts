import { chooseModel, expect, price, renderInPractice, saved, shots, test } from './app.ts'
import { layOut } from './three-boards.ts'
import { stands } from './ruler.ts'

test('after a press on a control the keys of the player are the player’s, and change no setting', async ({ page }) => {
  const viewer = page.getByRole('region', { name: 'Viewer' })
  const pause = viewer.getByRole('button', { name: 'Pause' })
  await expect(shots(page)).toHaveCount(6)
  await chooseModel(page, 'Kling 3.0')
  const model = page.getByRole('combobox', { name: 'Model' })
  await expect(model).toBeFocused()
  // Every model begins with a K.
  await page.keyboard.press('k')
  await page.keyboard.press('Space')
  await expect(pause).toBeVisible()
  await page.keyboard.press('Space')
  await expect(pause).toHaveCount(0)
  await expect(model).toHaveText('Kling 3.0')

  const audio = page.getByRole('switch', { name: 'Audio' })
  await audio.click()
  await expect(price(page)).toContainText('585')
  await page.keyboard.press('Space')
  await expect(pause).toBeVisible()
  await page.keyboard.press('Space')
  await expect(pause).toHaveCount(0)
  await expect(audio).not.toBeChecked()
  // Keys that reached it are its own.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Space')
  await expect(audio).toBeChecked()
  await expect(pause).toHaveCount(0)
})

test('after a press on Take an arrow steps a frame of the take', async ({ page }) => {
  await renderInPractice(page)
  const viewer = page.getByRole('region', { name: 'Viewer' })
  await viewer.getByRole('radio', { name: 'Plan' }).click()
  await viewer.getByRole('radio', { name: 'Take' }).click()
  await expect.poll(() => viewer.locator('video').evaluate((element) => element instanceof HTMLVideoElement && element.readyState > 0)).toBe(true)
  await page.keyboard.press('ArrowRight')
  await stands(page, '00:00:00:01')
  await expect(viewer.locator('video')).toBeVisible()
})

test('whoever comes to the library by keys is on its clips, or in its search', async ({ page }) => {
  await renderInPractice(page)
  await renderInPractice(page)
  const clips = page.getByRole('list', { name: 'Clips' })
  await page.locator('[data-shot="1"]').focus()
  await page.keyboard.press('Control+2')
  await expect(clips.getByRole('button', { name: /take 2/ })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(clips.getByRole('button', { name: /take 1/ })).toBeFocused()
  await page.keyboard.press('Control+1')
  await expect(shots(page)).toHaveCount(6)
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search library' })).toBeFocused()
})

test('a board that is opened again has its playhead where it was, and the shot there in the inspector; keys go from board to board', async ({ page }) => {
  const board = (name: string) => page.getByRole('list', { name: 'Boards' }).getByRole('button', { name: new RegExp(`^${name}`) })
  await layOut(page)
  await board('The lighthouse').click()
  await expect(shots(page)).toHaveCount(6)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await stands(page, '00:00:05:00')
  await page.keyboard.press('Control+PageDown')
  await expect(shots(page)).toHaveCount(1)
  await page.keyboard.press('Control+PageUp')
  await stands(page, '00:00:05:00')
  await expect(page.getByRole('heading', { name: 'Shot 3', exact: true })).toBeVisible()
  await expect(saved(page)).toHaveText('Saved')
})

test('a blocked order has its first mend under Enter, and leads on to the signature', async ({ page }) => {
  await chooseModel(page, 'Kling 2.1')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: 'Not ready to render' }).getByRole('button', { name: 'Use the still of shot 1' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Confirm render' }).getByRole('button', { name: 'Render in practice' })).toBeFocused()
})

test('from an order that a shot without words blocks, Enter goes into those words', async ({ page }) => {
  await expect(shots(page)).toHaveCount(6)
  await page.keyboard.press('Control+n')
  await expect(shots(page)).toHaveCount(1)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Go to the shot' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Prompt', exact: true })).toBeFocused()
})

test('a key that leads into the words of a shot writes nothing there while it stays down', async ({ page }) => {
  const prompt = page.getByRole('textbox', { name: 'Prompt', exact: true })
  const holdInto = async (key: string): Promise<void> => {
    await page.keyboard.down(key)
    await expect(prompt).toBeFocused()
    for (let again = 0; again < 3; again += 1) await page.keyboard.down(key)
    await page.keyboard.up(key)
  }
  await page.locator('[data-shot="1"]').focus()
  const words = await prompt.inputValue()
  await holdInto('Enter')
  await expect(prompt).toHaveValue(words)
  await page.keyboard.press('Escape')
  await holdInto('e')
  await expect(prompt).toHaveValue(words)
  // Pressed in the field a key writes, and goes on while it is held.
  for (let again = 0; again < 3; again += 1) await page.keyboard.down('e')
  await page.keyboard.up('e')
  await expect(prompt).toHaveValue(`${words}eee`)

  await page.keyboard.press('Control+n')
  await expect(shots(page)).toHaveCount(1)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Go to the shot' })).toBeFocused()
  await holdInto('Enter')
  await expect(prompt).toHaveValue('')
})

for (const [key, first] of [['Control+Shift+e', 'Export…'], ['Control+,', 'Apiframe'], ['Shift+C', 'Part of the picture']] as const) {
  test(`${key} opens a sheet that can be worked in at once: ${first} has the focus`, async ({ page }) => {
    await expect(shots(page)).toHaveCount(6)
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog').locator(':focus')).toHaveAccessibleName(first)
  })
}

test('E and Enter on a shot go into its prompt, also where the inspector is away, and Escape goes back to the keys of the timeline', async ({ page }) => {
  const prompt = page.getByRole('textbox', { name: 'Prompt', exact: true })
  await expect(shots(page)).toHaveCount(6)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('e')
  await expect(prompt).toBeFocused()
  await page.keyboard.type(' Rain.')
  await expect(prompt).toHaveValue(/^Interior.* Rain\.$/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  await stands(page, '00:00:05:00')
  await page.keyboard.press('Control+Alt+i')
  await expect(prompt).toHaveCount(0)
  await page.keyboard.press('e')
  await expect(prompt).toBeFocused()
  await expect(prompt).toHaveValue(/^Extreme close-up/)
  await page.keyboard.press('Escape')
  await page.locator('[data-shot="4"]').focus()
  await page.keyboard.press('Enter')
  await expect(prompt).toBeFocused()
  await expect(prompt).toHaveValue(/^Low angle/)
})
