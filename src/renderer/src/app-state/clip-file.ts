import type { OrderId } from '../../../shared/domain/order.ts'
import { ask } from '../bridge/bridge.ts'
import type { Editor } from '../editor/store.ts'
import { orSay } from './or-say.ts'

/** Why a clip's file cannot be read, in one sentence; null where it can. */
export async function whyUnreadable(id: OrderId): Promise<string | null> {
  const answer = await ask('clips.read', { id, start: 0, end: 1 })
  return answer.ok ? null : answer.error.sentence
}

/** Shows a clip in the system's file manager, or says why it cannot. */
export function revealClip(id: OrderId, editor: Editor): void {
  orSay(ask('clips.reveal', { id }), 'The clip could not be shown in its folder', editor)
}
