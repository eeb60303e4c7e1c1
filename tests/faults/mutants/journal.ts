import type { Mutant } from './mutant.ts'

/** Wrong builds of the journal. */
export const JOURNAL_MUTANTS: readonly Mutant[] = [
  {
    name: 'journal-not-synced',
    file: 'src/main/renders/journal.ts',
    find: `        await handle.datasync()
`,
    replace: '',
    proof: 'power-cuts',
    trials: 60,
  },
  {
    name: 'settled-and-not-synced',
    file: 'src/main/renders/journal.ts',
    find: `        await handle.datasync()
`,
    replace: `        if (entry.is === 'intent' || entry.is === 'sending') await handle.datasync()
`,
    proof: 'power-cuts',
    trials: 100,
  },
  {
    name: 'sending-and-not-synced',
    file: 'src/main/renders/journal.ts',
    find: `        await handle.datasync()
`,
    replace: `        if (entry.is !== 'sending') await handle.datasync()
`,
    proof: 'power-cuts',
    trials: 100,
  },
  {
    name: 'journal-shortened-in-its-place',
    file: 'src/main/renders/journal.ts',
    find: '    await steps.write(`${file}.new`, bytes)\n    await steps.rename(`${file}.new`, file)\n',
    replace: '    await steps.write(file, bytes)\n',
    proof: 'compaction',
    trials: 40,
  },
  {
    name: 'shorter-journal-not-synced',
    file: 'src/main/renders/journal.ts',
    find: '    await handle.writeFile(bytes)\n    await handle.sync()\n',
    replace: '    await handle.writeFile(bytes)\n',
    proof: 'compaction',
    trials: 40,
  },
  {
    name: 'shorter-journal-by-a-name-that-may-go',
    file: 'src/main/renders/journal.ts',
    find: '    await steps.syncFolder(dirname(file))\n',
    replace: '',
    proof: 'compaction',
    trials: 40,
  },
  {
    name: 'deleted-orders-left-out-of-a-shorter-journal',
    file: 'src/main/renders/compaction.ts',
    find: `    if (reading.is !== 'entry') return [bytes]\n    const { entry } = reading\n    const id = orderIdOf(entry)\n`,
    replace: `    if (reading.is !== 'entry') return [bytes]\n    const { entry } = reading\n    const id = orderIdOf(entry)\n    if (rows.get(id)?.deleted) return []\n`,
    proof: 'compaction',
    trials: 20,
  },
]
