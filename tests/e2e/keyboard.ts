import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than any screen has. */
const STOPS_MAX = 80

/** The key that goes the other way. */
export function reverse(key: 'Tab'): 'Shift+Tab' {
  return `Shift+${key}`
}

/** Presses a key until `target` has the focus; at every stop on the way the focus must be seen. */
export async function pressUntilFocused(page: Page, key: 'Tab' | 'Shift+Tab', target: Locator): Promise<void> {
  for (let press = 0; press < STOPS_MAX; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
    expect(await focusShows(page)).toBe('seen')
  }
  throw new Error(`${STOPS_MAX} presses of ${key} did not reach ${String(target)}`)
}

/**
 * `seen` where the focused element, or the field that is drawn around it, has an outline within the window; otherwise
 * which element has none. Focus that is on nothing at all, as after the last stop, has nothing to show.
 */
export function focusShows(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body) return 'seen'
    const outlined = [focused, focused.parentElement].some((element) => {
      if (element === null) return false
      const { outlineStyle, outlineWidth, outlineColor, opacity } = getComputedStyle(element)
      const { width, height, right, bottom, left, top } = element.getBoundingClientRect()
      const inside = width > 0 && height > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight
      return inside && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 && Number(opacity) > 0 && !outlineColor.endsWith(', 0)')
    })
    return outlined ? 'seen' : focused.outerHTML.slice(0, 160)
  })
}
