import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { type Answer, fail } from '../../shared/ipc/app-error.ts'
import { EVENT_CHANNEL, REQUEST_CHANNEL } from '../../shared/ipc/channels.ts'
import type { EventName, Events } from '../../shared/ipc/contract.ts'
import type { Log } from '../log.ts'

/** Tells the page something. Nobody there is no error: the page asks for the present state when it starts. */
export type Emit = <E extends EventName>(name: E, payload: Events[E]) => void

/** Answers requests of our own page: the main frame of the window, at the page's own origin. Everything else is refused. */
export function answerRequests(page: () => WebContents | null, origin: string, log: Log, answer: (name: unknown, input: unknown) => Promise<Answer<unknown>>): void {
  ipcMain.handle(REQUEST_CHANNEL, (event, name: unknown, input: unknown) => {
    if (isOurPage(event, page(), origin)) return answer(name, input)
    log(`request refused: it came from ${event.senderFrame?.origin ?? 'a frame that is gone'}`)
    return fail('refused', 'Only Shotboard’s own page may ask.')
  })
}

/** Sends events to whatever page there is. */
export function emitTo(page: () => WebContents | null): Emit {
  return (name, payload) => page()?.send(EVENT_CHANNEL, name, payload)
}

function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent, page: WebContents | null, origin: string): boolean {
  return page !== null && sender === page && senderFrame !== null && senderFrame === page.mainFrame && senderFrame.origin === origin
}
