import { type BrowserWindow, Notification } from 'electron'
import type { Render, Stage } from '../../shared/domain/job.ts'
import type { OrderId } from '../../shared/domain/order.ts'
import { type Notice, noticeFor, taskbarProgress } from './notices.ts'

/** What telling of renders works with. */
interface NotificationTools {
  readonly window: () => BrowserWindow | null
  readonly renders: () => readonly Render[]
  /** Asks the page to show a take. */
  readonly show: (id: OrderId) => void
}

/** Electron's number for a bar that moves without saying how far. */
const INDETERMINATE = 2
/** Electron's number for no bar. */
const NO_BAR = -1

/** What the system is told of renders. */
export interface RenderNotifications {
  /** A render changed: the bar follows, and its end is told while nobody is looking at the window. `before`: its stage before. */
  readonly changed: (render: Render, before: Stage['at'] | null) => void
  /** A render is gone from the list, and with it its part of the bar. */
  readonly gone: () => void
}

/** Tells the system how renders are getting on: a bar at the taskbar, and notifications. The page has no part in it, and no permission. */
export function notifyOfRenders({ window, renders, show }: NotificationTools): RenderNotifications {
  // Held here, or the notification could be collected before it is clicked.
  const open = new Set<Notification>()

  const notify = ({ title, body }: Notice, id: OrderId): void => {
    const notification = new Notification({ title, body })
    open.add(notification)
    notification.once('close', () => open.delete(notification))
    notification.once('click', () => {
      open.delete(notification)
      const shown = window()
      if (shown === null) return
      if (shown.isMinimized()) shown.restore()
      shown.show()
      shown.focus()
      show(id)
    })
    notification.show()
  }
  const drawBar = (): void => {
    const shown = window()
    if (shown === null) return
    const progress = taskbarProgress(renders())
    shown.setProgressBar(progress === null ? NO_BAR : progress === 'unknown' ? INDETERMINATE : progress)
  }
  return {
    changed: (render, before) => {
      drawBar()
      const notice = noticeFor(before, render)
      const looking = window()?.isFocused() ?? true
      if (notice !== null && !looking && Notification.isSupported()) notify(notice, render.order.id)
    },
    gone: drawBar,
  }
}
