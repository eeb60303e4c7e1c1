import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { readArchive } from '../../../src/main/backup/archive/read-archive.ts'
import { isSentenceOrWhole, smallEntries, smallManifest, spoiling, zipOf } from '../../fakes/archives.ts'
import { batchesOf } from '../frame/batches.ts'
import type { Dice } from '../frame/dice.ts'
import { neverSeen, type Proof } from '../frame/proof.ts'

const BATCH = 100

/** Ways to make a file that is a good ZIP, and no good film. */
const WRONG_CONTENTS: Readonly<Record<string, (dice: Dice) => ReadonlyMap<string, Buffer>>> = {
  'a name out of the folder': (dice) => new Map([...smallEntries(), [dice.oneOf(['images/x', 'clips/..mp4', 'manifest.json.bak', 'key.bin', 'CON', 'a'.repeat(300)]), Buffer.from('x')]]),
  'an entry too few': (dice) => {
    const missing = dice.between(0, 2)
    return new Map([...smallEntries()].filter((_, index) => index !== missing))
  },
  'other bytes in an entry': (dice) => new Map([...smallEntries()].map(([name, bytes], index) => [name, index === 0 ? bytes : otherBytes(bytes, dice)])),
  'a list that is none': (dice) => new Map([...smallEntries(), ['manifest.json', dice.oneOf([Buffer.from('null'), Buffer.from('{}'), Buffer.from('['.repeat(50_000)), dice.bytes(400), Buffer.alloc(0)])]]),
  'a list that lies': (dice) => {
    const manifest = smallManifest()
    const lie = dice.oneOf([{ v: 99 }, { format: 'other' }, { boards: 'x' }, { images: [{ id: '../../key.bin', bytes: 1 }] }, { clips: ['../../key.bin'] }, { renders: [{}] }, { extra: 1 }])
    return new Map([...smallEntries(manifest), ['manifest.json', Buffer.from(JSON.stringify({ ...manifest, ...lie }))]])
  },
}

/** As many bytes, one of them another; or one more. */
function otherBytes(bytes: Buffer, dice: Dice): Buffer {
  const place = dice.between(0, bytes.length - 1)
  return dice.chance(0.5) ? Buffer.concat([bytes, dice.bytes(1)]) : Buffer.from(bytes.map((byte, index) => (index === place ? byte ^ 1 : byte)))
}

export const PROJECT_FILES: Proof = {
  name: 'project-files',
  promise: 'a spoilt or forged project file: no crash, one sentence, and never contents that are not whole',
  trials: { full: 2_000, short: 300 },
  runsIn: 'node',
  run: async ({ trials, dice: diceOf, folder, saw, violated }) => {
    const whole = await zipOf(smallEntries())
    for (const batch of batchesOf(trials(), BATCH)) {
      const [first = 1] = batch
      const home = await folder()
      const ways = fc.sample(spoiling, { numRuns: batch.length, seed: diceOf(first).between(0, 2 ** 30) })
      for (const [index, trial] of batch.entries()) {
        const dice = diceOf(trial)
        const [kind, make] = dice.oneOf(Object.entries(WRONG_CONTENTS))
        const forged = dice.chance(0.3)
        saw(forged ? kind : 'spoilt bytes')
        const bytes = forged ? await zipOf(make(dice)) : (ways[index]?.(whole) ?? whole)
        const file = join(home, `${trial}.shotboard`)
        await writeFile(file, bytes)
        const staging = await mkdtemp(join(home, 'staging-'))
        const outcome = await readArchive(file, { staging, lacksRoom: async () => null, read: () => undefined, signal: new AbortController().signal }).catch((error: unknown) => String(error))
        if (typeof outcome === 'string') violated(trial, `it throws: ${outcome}`)
        else if (!(await isSentenceOrWhole(outcome))) violated(trial, `neither a sentence nor whole: ${JSON.stringify(outcome).slice(0, 300)}`)
        else if (forged && !('refusal' in outcome)) violated(trial, `a forged file was taken in: ${kind}`)
        else saw('refusal' in outcome ? 'refused' : 'whole all the same')
      }
    }
  },
  lacks: (seen) => neverSeen(seen, [...Object.keys(WRONG_CONTENTS), 'spoilt bytes', 'refused']),
}
