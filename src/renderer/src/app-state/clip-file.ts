import type { OrderId } from '../../../shared/domain/order.ts'
import { ask } from '../bridge/bridge.ts'
import type { Editor } from '../editor/store.ts'
import type { RenderQueue } from '../editor/render-queue.ts'

/** What acting on a clip's file needs of the running app. */
interface ClipDesk {
  readonly editor: Editor
  readonly renders: RenderQueue
}

/** Why a clip's file cannot be read, in one sentence; null where it can. */
export async function whyUnreadable(id: OrderId): Promise<string | null> {
  const answer = await ask('clips.read', { id, start: 0, end: 1 })
  return answer.ok ? null : answer.error.sentence
}

/** Shows a clip in the system's file manager, or says why it cannot. */
export function revealClip(id: OrderId, editor: Editor): void {
  ask('clips.reveal', { id }).then(
    (answer) => {
      if (!answer.ok) editor.say(answer.error.sentence, 'refused')
    },
    (error: unknown) => editor.say(`The clip could not be shown in its folder: ${String(error)}`, 'refused'),
  )
}

/** Deletes a clip from the disk and the library, or says why it cannot. */
export function deleteClip(id: OrderId, { editor, renders }: ClipDesk): void {
  renders.remove(id).catch((error: unknown) => editor.say(`The clip could not be deleted: ${String(error)}`, 'refused'))
}
