import { clipSeconds, plannedCuts } from '../../../shared/domain/storyboard.ts'
import type { Render } from '../../../shared/domain/job.ts'
import { clipUrl } from '../../../shared/ipc/contract.ts'
import { revealClip, whyUnreadable } from './clip-file.ts'
import { useMissingStage } from './use-missing.ts'
import { useShotboard } from './use-shotboard.ts'

/** What a player has to know of a finished render to play its clip, wherever that is. */
export function useClipPlayer(render: Render) {
  const { editor } = useShotboard()
  const { id, board, take } = render.order
  return {
    label: `${board.name}, take ${take}`,
    src: clipUrl(id),
    cuts: plannedCuts(board),
    seconds: clipSeconds(board),
    missing: useMissingStage(render),
    whyUnreadable: () => whyUnreadable(id),
    onReveal: () => revealClip(id, editor),
  }
}
