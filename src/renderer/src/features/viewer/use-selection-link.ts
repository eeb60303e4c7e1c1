import { useEffect } from 'react'
import type { ShotId } from '../../../../shared/domain/storyboard.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { shotSeenAt } from '../../editor/shot-at-time.ts'
import { committedBoard, type EditorState, shownShot } from '../../editor/store.ts'
import type { Playback } from '../../ui/player/playback-state.ts'
import { slateOf } from './slate-facts.ts'

/** What holds the focus while words are written, or while an edge of a shot is held. */
const KEEPS_SELECTION = 'input:not([type=range]), textarea, [contenteditable], ol[aria-label=Timeline] [role=slider]'

/**
 * Keeps selection and playhead together. A shot that is selected takes the playhead to its start; a playhead that is
 * moved into another shot selects it, though not while it runs, while words are written, or where several are selected.
 * A board that is opened has its playhead where it was, and the shot there is selected.
 */
export function useSelectionLink(playback: Playback, plan: boolean): void {
  const { editor, playhead, stage } = useShotboard()
  useEffect(() => {
    let selecting = false
    const seen = (state: EditorState): ShotId => shotSeenAt(committedBoard(state), playhead.store.getState().time).shot.id
    const stopEditor = editor.store.subscribe((now, before) => {
      if (selecting) return
      if (now.boardId !== before.boardId) {
        // It brings its own playhead; what an undo brought back has its own selection too.
        if (before.history.present.boards.includes(committedBoard(now))) follow()
        return
      }
      const [id, idBefore] = [shownShot(now).id, shownShot(before).id]
      const byHand = now.history.present === before.history.present
      // What a command or an undo selects moves no playhead. But the plan shows what is edited.
      const edited = plan && !byHand && !stage.isMoving() && id !== seen(now) && (id !== idBefore || idBefore === seen(before))
      if (byHand ? id !== idBefore : edited) playhead.setTime(slateOf(committedBoard(now), id).start)
    })
    const follow = (): void => {
      const state = editor.store.getState()
      if (stage.isMoving() || state.selection.length > 1 || state.gesture !== null || document.activeElement?.closest(KEEPS_SELECTION)) return
      const id = seen(state)
      if (id === shownShot(state).id) return
      selecting = true
      editor.selectShot(id)
      selecting = false
    }
    let { boardId } = editor.store.getState()
    const stopPlayhead = playhead.store.subscribe((now, before) => {
      const open = editor.store.getState().boardId
      if (open === boardId && now.time !== before.time) follow()
      boardId = open
    })
    const stopPlayback = playback.store.subscribe((now, before) => {
      const moved = before.playing || before.backwards > 0
      if (moved && !now.playing && now.backwards === 0) follow()
    })
    return () => {
      stopEditor()
      stopPlayback()
      stopPlayhead()
    }
  }, [editor, playhead, stage, playback, plan])
}
