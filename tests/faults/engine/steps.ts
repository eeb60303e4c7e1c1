import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import fsp from 'node:fs/promises'
import http from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import { basename, join } from 'node:path'
import { createSyncAccount, type Unsynced } from './unsynced.ts'
import { numberOf, type Original, textOf, wrap } from './wrap.ts'

/** What a rename does once steps are watched. Wrapped when this module is loaded, before the product is: it holds on to this call from its own loading on. */
let rename = (original: Original, args: readonly unknown[]): unknown => original(...args)
wrap(fsp, 'rename', (original, args) => rename(original, args))
syncBuiltinESMExports()

/** Hears of each thing that the engine does to the disk or to the network, before it and after it: `journal sync`, `part write`, `clip rename`, `POST`. */
export type StepListener = (step: string, when: 'before' | 'after') => void

/**
 * Puts a listener between this process and Node's own file and network calls. The product runs as it is: nothing in it
 * knows. Gives what of the folder is not synced at any moment. What a rename replaces is kept in the folder `beside`,
 * because a loss of power may bring it back; null: it is not kept.
 */
export async function watchSteps(home: string, beside: string | null, listener: StepListener): Promise<() => Unsynced> {
  const account = createSyncAccount()
  const paths = new Map<number, string>()
  const ours = (file: string): boolean => file.startsWith(home)
  const fileOf = (open: unknown): string => paths.get(numberOf(open)) ?? ''
  const opens = (file: string, flags: string): { readonly fresh: boolean; readonly empties: boolean } => ({
    fresh: ours(file) && /[wax]/.test(flags) && !fs.existsSync(file),
    empties: ours(file) && flags.includes('w'),
  })

  /** A call that gives a promise, or an answer at once. */
  const doing = (step: string, act: () => unknown, done: () => void = () => undefined): unknown => {
    listener(step, 'before')
    const finish = (): void => {
      done()
      listener(step, 'after')
    }
    const value = act()
    // What fails is the product's to hear of.
    if (value instanceof Promise) value.then(finish, () => undefined)
    else finish()
    return value
  }
  const onFile = (verb: string, file: string, act: () => unknown, done?: () => void): unknown => (ours(file) ? doing(`${kindOf(file, home)} ${verb}`, act, done) : act())

  wrap(fsp, 'open', (original, args) => {
    const file = textOf(args[0])
    const { fresh, empties } = opens(file, textOf(args[1] ?? 'r'))
    const opened = fresh ? onFile('create', file, () => original(...args), () => account.created(file)) : original(...args)
    if (!(opened instanceof Promise)) throw new Error('Node opens files otherwise than it did')
    return opened.then((handle: unknown) => {
      paths.set(numberOf(handle), file)
      if (empties) account.emptied(file)
      return handle
    })
  })
  rename = (original, args) => {
    const [from = '', to = ''] = args.map(textOf)
    const kept = beside !== null && ours(to) && fs.existsSync(to) ? join(beside, `${randomUUID()}.replaced`) : null
    // A second name for the same bytes, which they keep when the first is given away.
    if (kept !== null) fs.linkSync(to, kept)
    return onFile('rename', from.endsWith('renders.journal.new') ? from : to, () => original(...args), () => account.renamed(from, to, kept))
  }
  for (const name of ['rm', 'unlink']) wrap(fsp, name, (original, args) => onFile('remove', textOf(args[0]), () => original(...args), () => account.removed(textOf(args[0]))))

  // The class of open files is nobody's to import, so it is taken from one.
  const handle = await fsp.open(process.execPath, 'r')
  const handles: unknown = Reflect.getPrototypeOf(handle)
  await handle.close()
  if (typeof handles !== 'object' || handles === null) throw new Error('Open files have no class')
  for (const name of ['write', 'writev', 'writeFile', 'appendFile']) {
    wrap(handles, name, (original, args, self) => {
      account.writing(fileOf(self))
      return onFile('write', fileOf(self), () => original(...args))
    })
  }
  wrap(handles, 'truncate', (original, args, self) => onFile('truncate', fileOf(self), () => original(...args)))
  for (const name of ['sync', 'datasync']) wrap(handles, name, (original, args, self) => onFile('sync', fileOf(self), () => original(...args), () => account.synced(fileOf(self))))

  // Streams use the calls with callbacks.
  withCallback('open', ([path, flags]) => {
    const file = textOf(path)
    const { fresh, empties } = opens(file, textOf(flags))
    if (!ours(file)) return null
    if (fresh) listener(`${kindOf(file, home)} create`, 'before')
    return ([, number]) => {
      paths.set(Number(number), file)
      if (fresh) account.created(file)
      if (empties) account.emptied(file)
    }
  })
  for (const [name, verb] of [['write', 'write'], ['writev', 'write'], ['fsync', 'sync'], ['fdatasync', 'sync']] as const) {
    withCallback(name, ([number]) => {
      const file = fileOf(number)
      if (!ours(file)) return null
      if (verb === 'write') account.writing(file)
      listener(`${kindOf(file, home)} ${verb}`, 'before')
      return () => {
        if (verb === 'sync') account.synced(file)
        listener(`${kindOf(file, home)} ${verb}`, 'after')
      }
    })
  }
  wrap(http, 'request', (original, args) => {
    const [, options] = args
    const method: unknown = typeof options === 'object' && options !== null ? Reflect.get(options, 'method') : undefined
    const asks = textOf(args[0]).endsWith('/v2/uploads') ? 'upload' : 'POST'
    return doing(method === 'POST' ? asks : 'GET', () => original(...args))
  })
  syncBuiltinESMExports()
  return account.unsynced
}

/** Watches one of the calls with callbacks; `before` gives what to do after it, or null where it is none of ours. */
function withCallback(name: string, before: (args: readonly unknown[]) => ((answer: readonly unknown[]) => void) | null): void {
  wrap(fs, name, (original, args) => {
    const callback = args.at(-1)
    const after = typeof callback === 'function' ? before(args) : null
    if (typeof callback !== 'function' || after === null) return original(...args)
    return original(...args.slice(0, -1), (...answer: unknown[]) => {
      if (answer[0] === null) after(answer)
      Reflect.apply(callback, undefined, answer)
    })
  })
}

/** What a file is to the engine, for the names of steps. */
function kindOf(file: string, home: string): string {
  if ([home, join(home, 'clips'), join(home, 'images')].includes(file)) return 'folder'
  const name = basename(file)
  if (name === 'renders.journal.new') return 'shorter journal'
  if (name.startsWith('renders.journal')) return 'journal'
  if (name.includes('.part')) return 'part'
  return name.endsWith('.mp4') ? 'clip' : 'other'
}
