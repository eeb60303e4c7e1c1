import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const LockSchema = z.object({
  packages: z.record(z.string(), z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() })),
})

/** Packages that some package wants where it can run, and that the lockfile does not name. */
function unnamed(lock: z.infer<typeof LockSchema>): readonly string[] {
  const named = new Set(Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)))
  return Object.values(lock.packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter((name) => !named.has(name))
}

describe('the lockfile', () => {
  // npm leaves out a binary that its registry does not have yet, and `npm ci` then fails on every machine.
  it('names the binaries of every platform', () => {
    const lock = LockSchema.parse(JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')))
    expect(unnamed(lock)).toEqual([])
  })

  it('is caught when it lacks one', () => {
    const lacking = { packages: { 'node_modules/lint': { optionalDependencies: { '@lint/win32-x64': '1.0.0', '@lint/linux-x64': '1.0.0' } }, 'node_modules/@lint/linux-x64': {} } }
    expect(unnamed(lacking)).toEqual(['@lint/win32-x64'])
  })
})
