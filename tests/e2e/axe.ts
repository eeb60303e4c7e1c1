import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'

/** How somebody sees the window. */
interface Look {
  readonly name: string
  readonly theme: 'dark' | 'light'
  readonly contrast: 'more' | 'no-preference'
  /** Whether the system puts colours of its own in place of ours. */
  readonly forcedColors: 'active' | 'none'
}

const DARK: Look = { name: 'dark', theme: 'dark', contrast: 'no-preference', forcedColors: 'none' }
const LIGHT: Look = { ...DARK, name: 'light', theme: 'light' }
const THEMES = [DARK, LIGHT]
/** With what somebody sees who asks the system for more contrast; the pairs of every look are measured in tests/unit/tokens.test.ts. */
export const EVERY_LOOK: readonly Look[] = [DARK, LIGHT, { ...DARK, name: 'dark with more contrast', contrast: 'more' }, { ...LIGHT, name: 'light with more contrast', contrast: 'more' }]
/** With the system's own colours, too. */
export const ALSO_FORCED: readonly Look[] = [...THEMES, ...THEMES.map((look): Look => ({ ...look, name: `${look.name} in forced colours`, forcedColors: 'active' }))]

/** Runs axe over the whole window: all of it in the first look, and what depends on colours in the others. */
export async function clean(page: Page, screen: string, looks: readonly Look[] = THEMES): Promise<void> {
  for (const { name, theme, contrast, forcedColors } of looks) {
    await page.emulateMedia({ reducedMotion: 'reduce', contrast, forcedColors, colorScheme: theme })
    await page.evaluate(async (chosen) => {
      // The app hears of the system's scheme at a time of its own, and draws its own theme by it: until it leaves ours alone.
      const { dataset } = document.documentElement
      for (let still = 0; still < 3; still += 1) {
        if (dataset['theme'] !== chosen) still = 0
        dataset['theme'] = chosen
        await new Promise(requestAnimationFrame)
      }
    }, theme)
    await atRest(page)
    // Legacy mode, because Electron opens no second page for axe to finish in.
    const axe = new AxeBuilder({ page }).setLegacyMode()
    const { violations, incomplete } = await (name === DARK.name ? axe : axe.withRules(['color-contrast', 'link-in-text-block'])).analyze()
    for (const { id, nodes } of incomplete) note(`axe cannot decide, ${screen}, ${name}`, `${id}: ${placesOf(nodes)}`)
    expect.soft(violations.map(({ impact, id, nodes }) => `${impact ?? 'unrated'} ${id}: ${placesOf(nodes)}`), `${screen}, ${name}`).toEqual([])
  }
}

/** What axe finds in the look that the window has, in all of it or in a part of it. */
export async function findings(page: Page, part?: string): Promise<readonly string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atRest(page)
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${placesOf(nodes)}`)
}

/** Waits until every change of looks has ended or been called off: colours are judged at rest, not half-way through one. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const changes = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
    await Promise.allSettled(changes.map(({ finished }) => finished))
  })
}

function placesOf(nodes: readonly { readonly html: string }[]): string {
  return nodes.map(({ html }) => html.slice(0, 120)).join(' | ')
}

function note(type: string, description: string): void {
  test.info().annotations.push({ type, description })
}
