import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ledger } from './ledger.ts'

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** Every file under the clips' folder that calls itself a clip, by its hash. */
function clipsOnDisk(home: string): ReadonlyMap<string, string> {
  const root = join(home, 'clips')
  if (!existsSync(root)) return new Map()
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mp4'))
  return new Map(names.map((name) => [name, hashOf(readFileSync(join(root, name)))]))
}

/** Files that call themselves clips and are not, byte for byte, a clip that the service made. */
export function partialClips(home: string, ledger: Ledger): readonly string[] {
  const whole = new Set(ledger.jobs().map((job) => hashOf(ledger.clip(job))))
  return [...clipsOnDisk(home)].filter(([, hash]) => !whole.has(hash)).map(([name]) => `partial: ${name} is not what the service served`)
}

/** Orders that were charged more than once, by the service's own books, or jobs that nobody signed. */
export function doubles(signed: readonly string[], ledger: Ledger): readonly string[] {
  const jobs = ledger.jobs()
  const twice = signed.map((id) => [id, jobs.filter(({ key }) => key === id).length] as const).filter(([, count]) => count > 1)
  return [
    ...twice.map(([id, count]) => `double: order ${id} was charged ${count} times`),
    ...(jobs.length > signed.length ? [`double: ${jobs.length} jobs were charged for ${signed.length} orders`] : []),
  ]
}

/** Orders that came to nothing, and jobs that were paid for without their clip on the disk. */
export function losses(signed: readonly string[], home: string, ledger: Ledger): readonly string[] {
  const jobs = ledger.jobs()
  const here = new Set(clipsOnDisk(home).values())
  return [
    ...jobs.filter((job) => !here.has(hashOf(ledger.clip(job)))).map(({ key }) => `lost: the clip of order ${key} was paid for and is not here`),
    ...(jobs.length < signed.length ? [`lost: ${signed.length} orders were signed and ${jobs.length} arrived`] : []),
  ]
}
