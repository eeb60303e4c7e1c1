import { readdir, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { plainBoard } from '../../contract/boards.ts'
import { signatureOf } from '../../contract/renders-app.ts'
import { askScheme } from '../../e2e/schemes.ts'
import { hostileMediaUrls } from '../../fakes/hostile-media-urls.ts'
import { eventually } from '../app/eventually.ts'
import { startApp } from '../app/start-app.ts'
import { batchesOf } from '../frame/batches.ts'
import { neverSeen, type Proof } from '../frame/proof.ts'

/** Addresses that are asked for together. */
const BATCH = 25

export const MEDIA: Proof = {
  name: 'media',
  promise: 'a hostile address of the app’s own schemes: not a byte of any file but the clip that it is another spelling of',
  trials: { full: 2_000, short: 300 },
  runsIn: 'electron',
  run: async ({ trials, dice, folder, app, saw, violated }) => {
    const home = await folder()
    const running = await startApp(app(), home)
    await writeFile(join(home, 'key.bin'), 'what nobody may read')
    const signature = signatureOf(plainBoard('kling-3.0'), true)
    await running.ask('renders.sign', signature)
    const clips = async (): Promise<readonly string[]> => (await readdir(join(home, 'clips'))).filter((name) => name.endsWith('.mp4'))
    if (!(await eventually(async () => (await clips()).length > 0, 30_000))) violated(0, 'there is no clip to hide')
    // The control: what may be read is read, so that silence below means something.
    const askOwn = (): ReturnType<typeof askScheme> => askScheme(running.app, `shotboard-media://clip/${signature.id}`)
    // The file has its name before main has written down that it is there.
    if (await eventually(async () => (await askOwn()).status === 200, 5_000)) saw('the clip itself')
    const own = await askOwn()
    const open = new Set([own.sha256, (await askScheme(running.app, 'app://shotboard/')).sha256])
    for (const batch of batchesOf(trials(), BATCH)) {
      const [first = 0] = batch
      const urls = hostileMediaUrls(batch.length, dice(first).between(0, 2 ** 30), signature.id)
      // Together, because some are left without any answer, and each of those takes its patience.
      const answers = await Promise.all(urls.map(async (url) => ({ url, ...(await askScheme(running.app, url)) })))
      for (const [index, { url, status, bytes, sha256 }] of answers.entries()) {
        saw(`answered ${status}`)
        // Chromium reads `%2e%2e` and `\` as steps, so some ways out lead back to where they began.
        const isOwn = status === 200 && open.has(sha256)
        if (!isOwn && (bytes > 0 || ![400, 404, 'refused'].includes(status))) violated(first + index, `${url} was answered ${status} with ${bytes} bytes`)
      }
    }
    // A clip whose name leads out of the folder: whoever can write there must not read elsewhere through the page.
    const [clip = ''] = await clips()
    await rename(join(home, 'clips', clip), join(home, 'the clip'))
    await symlink(join(home, 'key.bin'), join(home, 'clips', clip))
    const led = await askScheme(running.app, `shotboard-media://clip/${signature.id}`)
    saw('a link out of the folder')
    if (led.bytes > 0) violated(0, `a link out of the folder was answered ${led.status} with ${led.bytes} bytes`)
    await running.close()
  },
  lacks: (seen) => neverSeen(seen, ['the clip itself', 'a link out of the folder', 'answered 404', 'answered refused']),
}
