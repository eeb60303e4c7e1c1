import type { Save, Sentinel } from '../../../shared/domain/backup.ts'
import type { Project } from '../../../shared/domain/storyboard.ts'
import { ask } from '../bridge/bridge.ts'
import type { SaveProject } from '../editor/autosave.ts'
import { replaceProject, saveProject } from '../storage/boards.ts'
import type { ShotboardDb } from '../storage/db.ts'
import { storageTrouble } from '../storage/trouble.ts'

/** Which save was the last one. */
export type Mark = Pick<Sentinel, 'install' | 'revision'>

/** Writes the project to both of its places. */
export interface Keeper {
  /** Saves changes. Resolves once they are in the database and in main's copy: "Saved" means that either may be lost. */
  readonly save: SaveProject
  /** As `save`, where the database is to hold this project and nothing else. */
  readonly replace: (project: Project) => Promise<void>
  /** Hands main the project as it is in the database already, so that there is a copy. */
  readonly copy: (project: Project) => Promise<void>
}

/** Opens the keeper after the last save. Each try counts as a save, so that a later one is never taken for an earlier. */
export function createKeeper(db: ShotboardDb, last: Mark): Keeper {
  let { revision } = last
  const next = (project: Project): { readonly save: Save; readonly sentinel: Sentinel } => {
    revision += 1
    const mark = { install: last.install, revision }
    return { save: { ...mark, boards: project.boards }, sentinel: { ...mark, boards: project.boards.map(({ id }) => id) } }
  }
  const toBoth = async (project: Project, write: (sentinel: Sentinel) => Promise<void>): Promise<void> => {
    const { save, sentinel } = next(project)
    // Side by side: each keeps what it can, whatever becomes of the other.
    const [stored, copied] = await Promise.all([troubleOf(write(sentinel).catch(inDatabase)), troubleOf(handOver(save))])
    const trouble = stored ?? copied
    if (trouble) throw trouble
  }
  return {
    save: (before, after) => toBoth(after, (sentinel) => saveProject(db, before, after, sentinel)),
    replace: (project) => toBoth(project, (sentinel) => replaceProject(db, project, sentinel)),
    copy: (project) => toBoth(project, (sentinel) => saveProject(db, project, project, sentinel)),
  }
}

async function handOver(save: Save): Promise<void> {
  const answer = await ask('backup.keep', save)
  if (!answer.ok) throw new Error(`Your edits are in Shotboard’s database, but not in the copy outside it. ${answer.error.sentence}`)
}

function inDatabase(error: unknown): never {
  throw new Error(storageTrouble(error).sentence, { cause: error })
}

function troubleOf(work: Promise<void>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  )
}
