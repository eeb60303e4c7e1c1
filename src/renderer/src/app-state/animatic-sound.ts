import { planAnimatic } from '../animatic/plan.ts'
import { committedBoard, type Editor } from '../editor/store.ts'
import type { Animatic } from './animatic.ts'
import type { SoundDesk } from './sound-desk.ts'

/** Lets the clock of the animatic hear what the open board sounds like, mixed anew whenever that changes. */
export function soundAnimatic(editor: Editor, { store, clock }: Animatic, { soundtrack, onKept }: Pick<SoundDesk, 'soundtrack' | 'onKept'>): void {
  let wanted = ''
  let { boardId } = editor.store.getState()
  const hear = (): void => {
    const board = committedBoard(editor.store.getState())
    const isOther = board.id !== boardId
    boardId = board.id
    const { beep } = store.getState().options
    const key = JSON.stringify([planAnimatic(board).spans.map(({ from, to }) => [from, to]), beep, board.sound])
    if (key === wanted) return
    wanted = key
    const isSilent = !beep && !board.sound
    // While an edit is mixed, what was heard before it goes on; but never what another board sounds like.
    if (isSilent || isOther) clock.hear(null)
    if (isSilent) return
    soundtrack(board, beep).then(
      (samples) => {
        if (wanted === key) clock.hear(samples)
      },
      (error: unknown) => {
        if (wanted !== key) return
        wanted = ''
        clock.hear(null)
        editor.say(`The animatic plays without sound: ${error instanceof Error ? error.message : String(error)}`, 'refused')
      },
    )
  }
  editor.store.subscribe((now, before) => {
    if (now.history !== before.history || now.boardId !== before.boardId) hear()
  })
  store.subscribe(hear)
  onKept((id) => {
    if (committedBoard(editor.store.getState()).sound?.id !== id) return
    wanted = ''
    hear()
  })
  hear()
}
