import { REQUESTS } from '../../../src/shared/ipc/contract.ts'
import { sendThroughDoor } from '../../e2e/real-door.ts'
import { arrivesWrong, hostilePayloads } from '../../fakes/hostile-payloads.ts'
import { within } from '../app/eventually.ts'
import { type RunningApp, startApp } from '../app/start-app.ts'
import { batchesOf } from '../frame/batches.ts'
import { neverSeen, type Proof, seldomSeen } from '../frame/proof.ts'

/** Payloads that cross into the page together. */
const BATCH = 200

/** Milliseconds in which a batch is refused many times over. */
const ANSWERED_MS = 60_000
/** What main lets in may open a dialog, and then nobody answers. */
const UNANSWERED = ['a request was let in: it was not answered, so something waits for a user']

/** Every route, and none. */
const KINDS = Object.keys(REQUESTS).length + 1

/** What of main a wrong request could have changed. */
async function stateOf(running: RunningApp): Promise<string> {
  return JSON.stringify([await running.ask('renders.list', { before: null }), await running.ask('studio.status')])
}

/** What a window that is not ours is answered, at no address and at our own. */
function askFromElsewhere({ app }: RunningApp): Promise<readonly string[]> {
  return app.evaluate(async ({ app: main, BrowserWindow }) => {
    const other = new BrowserWindow({ show: false, webPreferences: { preload: `${main.getAppPath()}/out/preload/index.cjs`, sandbox: true } })
    const heard: string[] = []
    for (const url of ['about:blank', 'app://shotboard/']) {
      await other.loadURL(url)
      heard.push(String(await other.webContents.executeJavaScript(`bridge.request('renders.list', { before: null }).then((answer) => answer.error?.code ?? 'answered')`)))
    }
    other.destroy()
    return heard
  })
}

/** What our own window is answered while it is at an address that is not ours; it is brought back afterwards. */
async function askFromOtherAddresses(running: RunningApp): Promise<readonly string[]> {
  const heard = await running.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('There is no window')
    const home = window.webContents.getURL()
    const answers: string[] = []
    for (const url of ['about:blank', 'data:text/html,<title>x</title>', 'app://recovery/']) {
      await window.loadURL(url)
      answers.push(String(await window.webContents.executeJavaScript(`bridge.request('renders.list', { before: null }).then((answer) => answer.error?.code ?? 'answered', String)`)))
    }
    await window.loadURL(home)
    return answers
  })
  await running.page.getByRole('list', { name: 'Timeline' }).waitFor()
  return heard
}

export const DOOR: Proof = {
  name: 'door',
  promise: 'a malformed request over any route, or one from another window: none accepted, nothing changed',
  trials: { full: 10_000, short: 600 },
  runsIn: 'electron',
  run: async ({ trials, dice, folder, app, saw, violated }) => {
    const running = await startApp(app(), await folder())
    const before = await stateOf(running)
    for (const batch of batchesOf(trials(), BATCH)) {
      const [first = 0] = batch
      const seed = dice(first).between(0, 2 ** 30)
      // As many to each route, and one more: a few do not arrive as they were sent.
      const payloads = hostilePayloads(KINDS * (Math.ceil(batch.length / KINDS) + 1), seed).filter(arrivesWrong)
      saw('payloads', payloads.length)
      for (const { route } of payloads) saw(typeof route === 'string' && Object.hasOwn(REQUESTS, route) ? `to ${route}` : 'to no route')
      for (const odd of await within(ANSWERED_MS, UNANSWERED, sendThroughDoor(running.page, payloads))) violated(first, odd)
      for (const heard of await askFromElsewhere(running)) if (heard !== 'refused') violated(first, `a window that is not ours was ${heard}`)
    }
    for (const heard of await askFromOtherAddresses(running)) {
      if (heard === 'refused') saw('refused at another address')
      else violated(0, `our window, at an address that is not ours, was ${heard}`)
    }
    if ((await within(ANSWERED_MS, null, stateOf(running))) !== before) violated(0, 'wrong requests have changed something in main')
    await running.kill()
  },
  lacks: (seen, trials) => [...seldomSeen(seen, 'payloads', trials), ...neverSeen(seen, ['to no route', 'refused at another address', ...Object.keys(REQUESTS).map((route) => `to ${route}`)])],
}
