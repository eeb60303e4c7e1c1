import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import StreamZip from 'node-stream-zip'

/** Where a secret was found, and in which form. */
export interface Sighting {
  readonly where: string
  readonly form: string
}

/** The bytes of a secret in every form in which it may leave: as it is, URL-encoded, hex, base64 from each of its three starts, UTF-16. */
export function formsOf(secret: string): ReadonlyMap<string, Buffer> {
  const plain = Buffer.from(secret)
  const wide = Buffer.from(secret, 'utf16le')
  // A base64 letter holds bits of its neighbours, so those at the ends, which the surroundings decide, are left out.
  const base64 = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), plain]).toString('base64').replace(/=+$/, '')
    return text.slice(before === 0 ? 0 : before + 1, -1)
  })
  const texts: Readonly<Record<string, string>> = {
    'URL-encoded': encodeURIComponent(secret).replaceAll('_', '%5F'),
    'URL-encoded whole': [...plain].map((byte) => `%${byte.toString(16)}`).join(''),
    hex: plain.toString('hex'),
    'hex in capitals': plain.toString('hex').toUpperCase(),
    ...Object.fromEntries(base64.map((text, before) => [`base64 at ${before}`, text])),
  }
  return new Map([['raw', plain], ['UTF-16LE', wide], ['UTF-16BE', Buffer.from(wide).swap16()], ...Object.entries(texts).map(([form, text]) => [form, Buffer.from(text)] as const)])
}

/** Every form of a secret that some bytes hold. */
export function sightings(where: string, bytes: Uint8Array | string, secret: string): readonly Sighting[] {
  const hay = Buffer.from(bytes)
  return [...formsOf(secret)].flatMap(([form, needle]) => (hay.includes(needle) ? [{ where, form }] : []))
}

/** Looks through every file below a folder, and the names of the files themselves. */
export async function sweepFolder(folder: string, secret: string): Promise<readonly Sighting[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name)
      const named = sightings(`the name of ${path}`, entry.name, secret)
      return entry.isFile() ? [...named, ...sightings(path, await readFile(path).catch(goneMeanwhile), secret)] : named
    }),
  )
  return found.flat()
}

/** Looks through an exported file: its bytes, and each entry unpacked. */
export async function sweepArchive(file: string, secret: string): Promise<readonly Sighting[]> {
  const zip = new StreamZip.async({ file })
  const found = [...sightings(`export ${file}`, await readFile(file), secret)]
  for (const name of Object.keys(await zip.entries())) {
    found.push(...sightings(`export ${file}, ${name}`, Buffer.concat([Buffer.from(name), await zip.entryData(name)]), secret))
  }
  await zip.close()
  return found
}

/** Looks through arguments and environment of a process and of all that it started, where the system shows them (Linux). */
export async function sweepProcesses(root: number, secret: string): Promise<{ readonly processes: number; readonly found: readonly Sighting[] }> {
  const family = await familyOf(root)
  const found = await Promise.all(
    family.flatMap((pid) => ['cmdline', 'environ'].map(async (file) => sightings(`${file} of process ${pid}`, await readFile(`/proc/${pid}/${file}`).catch(goneMeanwhile), secret))),
  )
  return { processes: family.length, found: found.flat() }
}

async function familyOf(root: number): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger)
  const parents = await Promise.all(pids.map(async (pid) => [pid, parentIn(await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => ''))] as const))
  const below = (pid: number): readonly number[] => [pid, ...parents.filter(([, parent]) => parent === pid).flatMap(([child]) => below(child))]
  return below(root)
}

/** The parent in a line of /proc/PID/stat; the program's name before it may hold anything but a last bracket. */
function parentIn(stat: string): number {
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

function goneMeanwhile(error: unknown): Buffer {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return Buffer.alloc(0)
  throw error
}
