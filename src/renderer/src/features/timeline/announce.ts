import { quoteBoard } from '../../../../shared/domain/quote.ts'
import type { Board } from '../../../../shared/domain/storyboard.ts'
import type { Shotboard } from '../../app-state/start.ts'
import type { TimelineTools } from '../../app-state/timeline-tools.ts'
import { changeInWords, totalInWords } from '../../editor/change-words.ts'
import { inShots } from '../../editor/count-words.ts'
import { soundChangeInWords } from '../../editor/sound-words.ts'
import { committedBoard } from '../../editor/store.ts'
import { markerChangeInWords, rangeChangeInWords } from '../../editor/time-words.ts'
import type { Voice } from './spoken.ts'

/** Tells what is done to the timeline as long as it is listened to, by whichever way it is done; returns what ends that. */
export function announce({ editor, prices, playhead, tools }: Shotboard, voice: Voice): () => void {
  let open = editor.store.getState().boardId
  const withTotal = (words: string, board: Board): void => voice.say(`${words} ${totalInWords(board, quoteBoard(board, prices.store.getState().sheet))}`)
  const tell = (words: string | null): void => {
    if (words !== null) voice.say(words)
  }
  const stops = [
    editor.store.subscribe((now, before) => {
      if (now.history.present === before.history.present && now.boardId === before.boardId) return
      const after = committedBoard(now)
      const known = before.history.present.boards.find(({ id }) => id === after.id)
      if (now.boardId !== open) withTotal(`${after.name} is open, ${inShots(after.shots.length)}.`, after)
      open = now.boardId
      if (!known) return
      tell(soundChangeInWords(known, after))
      tell(markerChangeInWords(known, after))
      const words = changeInWords(known, after, new Set(before.selection))
      if (words !== null) withTotal(words, after)
    }),
    // The marks of another board that was opened are no change of them.
    playhead.store.subscribe((now, before) => {
      if (editor.store.getState().boardId === open) tell(rangeChangeInWords(before, now))
    }),
    tools.store.subscribe((now, before) => tell(toolsInWords(before, now))),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

const TOOLS = { select: 'Select tool.', blade: 'Blade tool.', roll: 'Roll tool.' } as const satisfies Record<TimelineTools['tool'], string>

function toolsInWords(before: TimelineTools, now: TimelineTools): string | null {
  if (now.tool !== before.tool) return TOOLS[now.tool]
  if (now.snapping !== before.snapping) return now.snapping ? 'Snapping on.' : 'Snapping off.'
  return null
}
