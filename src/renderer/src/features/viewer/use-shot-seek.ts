import { useEffect } from 'react'
import { useEditor } from '../../app-state/use-shotboard.ts'
import type { Render } from '../../../../shared/domain/job.ts'
import { committedBoard, shownShot } from '../../editor/store.ts'
import type { Playback } from '../../ui/player/playback-state.ts'
import { framesFrom } from '../../ui/player/timecode.ts'
import { startInClip } from './versions.ts'

/** Takes the playhead to the shot that is selected, in a take that is cut as the board is now. */
export function useShotSeek(playback: Playback, take: Render | null): void {
  const editor = useEditor()
  useEffect(
    () =>
      editor.store.subscribe((now, before) => {
        const { id } = shownShot(now)
        // A selection alone: what a command or an undo selects must not move the playhead.
        const selected = now.boardId === before.boardId && now.history.present === before.history.present && id !== shownShot(before).id
        if (!selected || take?.order.board.id !== now.boardId) return
        const start = startInClip(committedBoard(now), take.order.board, id)
        if (start !== null) playback.seek(framesFrom(start, 0))
      }),
    [editor, playback, take],
  )
}
