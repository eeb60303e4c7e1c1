import type { Snapshot } from '../../../shared/domain/backup.ts'
import { ask } from '../bridge/bridge.ts'
import { inBoards, inRenders } from '../editor/count-words.ts'
import { boardsToAdd } from '../editor/new-board.ts'
import type { Editor } from '../editor/store.ts'
import { dayAndTime } from '../ui/when.ts'

/** A snapshot as a line of a list. */
interface ListedSnapshot extends Snapshot {
  readonly what: string
  readonly detail: string
}

/** The snapshots that main keeps and when it made the latest copy, or why they cannot be listed. */
export type Snapshots = { readonly list: readonly ListedSnapshot[]; readonly latestAt: number | null } | { readonly trouble: string }

export async function listSnapshots(): Promise<Snapshots> {
  try {
    const [list, state] = await Promise.all([ask('backup.list', undefined), ask('backup.state', undefined)])
    if (!list.ok) return { trouble: list.error.sentence }
    return state.ok ? { list: list.value.map(inLine), latestAt: state.value.at } : { trouble: state.error.sentence }
  } catch (error) {
    return { trouble: `The copies of your boards could not be listed: ${String(error)}` }
  }
}

function inLine(snapshot: Snapshot): ListedSnapshot {
  const { count, names } = snapshot
  return { ...snapshot, what: inBoards(count), detail: `${names.join(', ')}${count > names.length ? ' …' : ''}` }
}

/** Adds a snapshot's boards to the project as one step that can be undone; what is there already stays as it is. */
export async function addSnapshot({ id, at }: Snapshot, editor: Editor): Promise<void> {
  const answer = await ask('backup.copy', { id })
  if (!answer.ok) {
    editor.say(answer.error.sentence, 'refused')
    return
  }
  const when = dayAndTime(at)
  const added = boardsToAdd(editor.store.getState().history.present, answer.value.boards, when)
  if (added.length === 0) editor.say(`Every board of ${when} is in your project as it was.`)
  else editor.addBoards(added, `${inBoards(added.length)} of ${when} ${added.length === 1 ? 'was' : 'were'} added.`)
}

/** Makes a snapshot the latest copy, which the next start restores; resolves to why it cannot, or to null. */
export async function promoteSnapshot({ id }: Snapshot): Promise<string | null> {
  const answer = await ask('backup.promote', { id })
  return answer.ok ? null : answer.error.sentence
}

/** Puts a database aside that cannot be opened, and starts the app on a new one. */
export async function startAnew(): Promise<string | null> {
  const answer = await ask('backup.setAside', { again: true })
  return answer.ok ? null : answer.error.sentence
}

/** Exports what main keeps, where the boards cannot be opened; resolves to what came of it. */
export async function exportKept(): Promise<string | null> {
  const answer = await ask('archive.export', { clips: true })
  if (!answer.ok) return answer.error.sentence
  return answer.value && `${inBoards(answer.value.boards)} and ${inRenders(answer.value.renders)} of the library were exported.`
}
