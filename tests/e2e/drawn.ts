import type { Page } from '@playwright/test'

/** What is read of a fiber of React's. */
interface Fiber {
  readonly type: unknown
  readonly flags: number
  readonly stateNode: unknown
  readonly child: Fiber | null
  readonly sibling: Fiber | null
  readonly alternate: Fiber | null
}

/** Loads the page anew with an ear on React, so that `drawnWhile` can tell what is drawn. */
export async function listenToDrawing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const drawn = new Set<string>()
    const PERFORMED_WORK = 1
    const visit = (fiber: Fiber, before: Fiber, outer: string | undefined): void => {
      const row = fiber.stateNode instanceof HTMLElement ? (fiber.stateNode.dataset['row'] ?? outer) : outer
      if (row !== undefined && typeof fiber.type !== 'string' && (fiber.flags & PERFORMED_WORK) !== 0) drawn.add(row)
      if (fiber.child === before.child) return
      for (let { child } = fiber; child; child = child.sibling) if (child.alternate) visit(child, child.alternate, row)
    }
    Object.defineProperty(window, 'drawnRows', { value: drawn })
    Object.defineProperty(window, '__REACT_DEVTOOLS_GLOBAL_HOOK__', {
      value: {
        renderers: new Map(),
        supportsFiber: true,
        isDisabled: false,
        checkDCE: () => {},
        inject: () => 1,
        onCommitFiberUnmount: () => {},
        onPostCommitFiberRoot: () => {},
        onCommitFiberRoot: (_: number, { current }: { readonly current: Fiber }) => {
          if (current.alternate) visit(current, current.alternate, undefined)
        },
      },
    })
  })
  await page.reload()
}

/** The rows, by their `data-row`, of which React draws anything while something is done. */
export async function drawnWhile(page: Page, work: () => Promise<void>): Promise<readonly string[]> {
  const rows = (): Promise<readonly string[]> =>
    page.evaluate(() => {
      const drawn: unknown = Reflect.get(window, 'drawnRows')
      if (!(drawn instanceof Set)) throw new Error('Nobody listens to React here')
      const names = [...drawn].map(String)
      drawn.clear()
      return names
    })
  await rows()
  await work()
  return rows()
}
