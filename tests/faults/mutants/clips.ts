import type { Mutant } from './mutant.ts'

/** Wrong builds of what fetches clips and names them. */
export const CLIP_MUTANTS: readonly Mutant[] = [
  {
    name: 'clip-under-its-name-from-the-first-byte',
    file: 'src/main/renders/part-file.ts',
    find: 'return `${file}.part`',
    replace: 'return file',
    proof: 'kills',
    trials: 60,
  },
  {
    name: 'clip-not-synced',
    file: 'src/main/renders/name-clip.ts',
    find: `    await handle.sync()
`,
    replace: '',
    proof: 'power-cuts',
    trials: 100,
  },
  {
    name: 'clip-name-not-synced',
    file: 'src/main/renders/name-clip.ts',
    find: `  await syncFolder(dirname(file))
`,
    replace: '',
    proof: 'power-cuts',
    trials: 100,
  },
  {
    name: 'clip-not-checked',
    file: 'src/main/renders/downloads.ts',
    find: 'const flaw = total !== null && bytes !== total ?',
    replace: 'const flaw = true ? null : total !== null && bytes !== total ?',
    proof: 'cut-downloads',
    trials: 100,
  },
  {
    name: 'checksum-of-the-rest-alone',
    file: 'src/main/renders/receive-clip.ts',
    find: `    hash.update(chunk)
    bytes += Buffer.byteLength(chunk)
`,
    replace: `    bytes += Buffer.byteLength(chunk)
`,
    proof: 'cut-downloads',
    trials: 100,
  },
  {
    name: 'any-version-is-the-rest',
    file: 'src/main/renders/downloads.ts',
    find: `return validator.startsWith('"') ? headers.etag === validator :`,
    replace: `return validator.startsWith('"') ? true :`,
    proof: 'cut-downloads',
    trials: 300,
  },
  {
    name: 'private-addresses-allowed',
    file: 'src/main/renders/private-addresses.ts',
    find: 'addresses.some(({ address }) => isPrivateAddress(address))',
    replace: 'false',
    proof: 'clip-urls',
    trials: 60,
  },
  {
    name: 'any-host-has-clips',
    file: 'src/main/apiframe/origins.ts',
    find: `(hostname === 'apiframe.ai' || hostname.endsWith('.apiframe.ai'))`,
    replace: `hostname !== ''`,
    proof: 'clip-urls',
    trials: 100,
  },
  {
    name: 'redirects-not-checked',
    file: 'src/main/renders/clip-request.ts',
    find: 'if (next === null || !isClipAddress(next, asked.base))',
    replace: 'if (next === null || (redirects === 0 && !isClipAddress(next, asked.base)))',
    proof: 'clip-urls',
    trials: 100,
  },
  {
    name: 'flaw-not-minded',
    file: 'src/main/renders/downloads.ts',
    find: 'if (flaw !== null) {',
    replace: 'if (flaw === file) {',
    proof: 'cut-downloads',
    trials: 100,
  },
  {
    name: 'boxes-not-checked',
    file: 'src/main/renders/downloads.ts',
    find: 'bytes came` : await flawOfFile(partOf(file), bytes)',
    replace: 'bytes came` : null',
    proof: 'cut-downloads',
    trials: 100,
  },
  {
    name: 'no-rest-asked-for-again-and-again',
    file: 'src/main/renders/clip-request.ts',
    find: `if (statusCode === 416 && rest !== null) return { kind: 'no-rest' }`,
    replace: `if (statusCode === 416 && rest !== null) return { kind: 'trouble', sentence: 'There is no rest.' }`,
    proof: 'cut-downloads',
    trials: 100,
  },
  {
    name: 'no-rest-taken-for-all-of-it',
    file: 'src/main/renders/downloads.ts',
    find: `    if (answer.kind === 'whole') return takeWhole(answer.response, download)
    if (answer.kind === 'rest') {`,
    replace: `    if (answer.kind === 'whole') return takeWhole(answer.response, download)
    if (answer.kind === 'no-rest') {
      await nameClip(file)
      return { kind: 'whole', bytes: here.bytes, sha256: here.hash.digest('hex') }
    }
    if (answer.kind === 'rest') {`,
    proof: 'cut-downloads',
    trials: 100,
  },
  {
    name: 'weak-tag-as-a-strong-one',
    file: 'src/main/renders/part-file.ts',
    find: String.raw`/^"[\x21\x23-\x7e]{1,400}"$/`,
    replace: String.raw`/^(?:W\/)?"[\x21\x23-\x7e]{1,400}"$/`,
    proof: 'cut-downloads',
    trials: 300,
  },
  {
    name: 'part-of-another-job-gone-on-with',
    file: 'src/main/renders/part-file.ts',
    find: 'note.success && note.data.job === job && have > 0',
    replace: 'note.success && have > 0',
    proof: 'cut-downloads',
    trials: 100,
  },
  {
    name: 'reserve-eaten',
    file: 'src/main/renders/free-space.ts',
    find: 'reserveOf(disk) + others + bytes - disk.free',
    replace: 'others + bytes - disk.free',
    proof: 'full-disk',
    trials: 20,
  },
  {
    name: 'room-promised-twice',
    file: 'src/main/renders/free-space.ts',
    find: 'reserveOf(disk) + others + bytes - disk.free',
    replace: 'reserveOf(disk) + bytes - disk.free',
    proof: 'full-disk',
    trials: 30,
  },
  {
    name: 'way-out-of-the-folder',
    file: 'src/main/shell/file-under.ts',
    find: "if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return null",
    replace: "if (way === '' && isAbsolute(way)) return null",
    proof: 'media',
    trials: 600,
  },
  {
    name: 'clip-by-any-path',
    file: 'src/main/shell/media-answer.ts',
    find: `  const id = clipIdOf(request.url)
  const clip = id === null ? null : stored(id)
  const file = clip === null ? null : await fileUnder(root, clip.path)
`,
    replace: "  const path = `${root}/${decodeURIComponent(request.url.slice('shotboard-media://clip/'.length))}`\n  const clip = { path, sha256: '' }\n  const { stat } = await import('node:fs/promises')\n  const file = await stat(path).then((facts) => (facts.isFile() ? { path, size: facts.size } : null)).catch(() => null)\n  stored(clipIdOf(request.url) ?? OrderIdSchema.parse(crypto.randomUUID()))\n",
    proof: 'media',
    trials: 600,
  },
  {
    name: 'checksum-of-an-import-not-compared',
    file: 'src/main/backup/archive/read-archive.ts',
    find: '    if (sha256 !== file.sha256) throw new Refusal(REFUSALS.damaged)\n',
    replace: '    if (sha256 === file.entry) throw new Refusal(REFUSALS.damaged)\n',
    proof: 'project-files',
    trials: 300,
  },
]
