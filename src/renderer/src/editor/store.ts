import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Command, Refusal } from '../../../shared/domain/command.ts'
import { type Board, type BoardId, type Project, type Shot, type ShotId, shotsInClip } from '../../../shared/domain/storyboard.ts'
import { apply, applyAll, isRefusal } from './commands.ts'
import { begin, type History, isJoined, type Joining, record, redo, seal, undo } from './history.ts'
import type { BoardChange } from './find/replace-words.ts'
import type { Landing } from './landing.ts'
import { afterStep, type Message, type Offer } from './message.ts'
import { boardOf, changedBoard, stepInWords, withBehind, withChanges } from './project-steps.ts'
import { everyShot, firstShot, selected, type Selection, selectionAfter, selectionTravelled, shownSelection, through, toggled } from './selection.ts'

/** A board on the way to its next step: what a drag would make of it if it ended here. */
interface Gesture {
  readonly board: Board
  readonly refusal: Refusal | null
}

export interface EditorState {
  readonly history: History<Project>
  readonly boardId: BoardId
  readonly selection: Selection
  readonly gesture: Gesture | null
  readonly message: Message | null
}

/** The editor without a screen: a project, its history, what is selected and what is being dragged. */
export interface Editor {
  readonly store: StoreApi<EditorState>
  /** Carries a command out on the open board as one step; steps with the same `joins` become one. */
  readonly dispatch: (command: Command, joins?: string) => void
  /** Carries a command out on a board that need not be the open one. */
  readonly dispatchTo: (boardId: BoardId, command: Command) => void
  /** Shows what a command would do, without making it a step. */
  readonly preview: (command: Command) => void
  readonly commitGesture: () => void
  readonly cancelGesture: () => void
  /** Ends a run of typing, so that the next edit is a step of its own. */
  readonly seal: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly openBoard: (boardId: BoardId) => void
  /** Selects one shot alone. */
  readonly selectShot: (shotId: ShotId) => void
  /** Selects these shots, the last of them as the primary one. */
  readonly select: (shotIds: Selection) => void
  /** Adds a shot to the selection, or takes it out. */
  readonly toggleShot: (shotId: ShotId) => void
  /** Selects every shot from where the selection began to this one. */
  readonly selectThrough: (shotId: ShotId) => void
  readonly selectAll: () => void
  /** Puts a board after the open one, or after the one that is named and still there, and opens it. */
  readonly insertBoard: (board: Board, behind?: BoardId) => void
  /** Puts boards at the end as one step, and opens the first of them. `text` says what was done, with an offer to take it back. */
  readonly addBoards: (boards: readonly Board[], text: string) => void
  /** Changes the open board and puts boards behind it, all as one step. `text` says what was done, with an offer to take it back. */
  readonly land: (landing: Landing, text: string) => void
  /**
   * Changes several boards, all as one step, or none where one of the commands is refused: then false. `text` says what was
   * done, with an offer to take it back; where nothing changes there is no step, and nothing to take back.
   */
  readonly changeBoards: (changes: readonly BoardChange[], text: string) => boolean
  readonly deleteBoard: (boardId: BoardId, replacement: () => Board) => void
  readonly say: (text: string, tone?: Message['tone']) => void
  /** Says something, and offers what can be done about it. */
  readonly offer: (text: string, offer: Offer) => void
  readonly hush: () => void
}

/** `readOnly`: why nothing can be edited, in one sentence, said at every try; null where everything can. */
export function createEditor(project: Project, boardId: BoardId, readOnly: string | null = null): Editor {
  const store = createStore<EditorState>(() => ({
    history: begin(project),
    boardId,
    selection: firstShot(boardOf(project, boardId)),
    gesture: null,
    message: null,
  }))
  const { getState: get, setState: set } = store
  const committed = (): Board => committedBoard(get())
  const say: Editor['say'] = (text, tone = 'said') => set({ message: { text, tone, undoable: false } })

  const refused = (): boolean => {
    if (readOnly !== null) say(readOnly, 'refused')
    return readOnly !== null
  }

  const recordBoard = (board: Board, joins: Joining | null): void => {
    const { history, selection } = get()
    const boards = history.present.boards.map((other) => (other.id === board.id ? board : other))
    const changed = !history.present.boards.includes(board)
    set({
      history: changed ? record(history, { boards }, joins) : history,
      selection: board.id === get().boardId ? selectionAfter(committed(), board, selection) : selection,
      gesture: null,
      message: changed ? afterStep(get().message) : get().message,
    })
  }

  const carryOut = (id: BoardId, command: Command, joins: Joining | null): void => {
    if (refused()) return
    const { history } = get()
    // A run of proportional changes starts from where the run started: rounding must not add up.
    const from = command.kind === 'setClipSeconds' && isJoined(history, joins) ? (history.past.at(-1) ?? history.present) : history.present
    const outcome = apply(boardOf(from, id), command)
    if (isRefusal(outcome)) say(outcome.sentence, 'refused')
    else recordBoard(outcome, joins)
  }

  /** A board as it becomes, and boards behind it. Where it stays as it is, the first of them is opened. */
  const putBehind = (board: Board, added: readonly Board[], message: Message | null): void => {
    const { history, selection } = get()
    const stays = history.present.boards.includes(board)
    const next = stays ? (added[0] ?? board) : board
    set({
      history: record(history, withBehind(history.present, board, added)),
      boardId: next.id,
      selection: stays ? firstShot(next) : selectionAfter(committed(), board, selection),
      gesture: null,
      message,
    })
  }

  const choose = (selection: Selection): void => set({ selection, history: seal(get().history) })

  const travel = (move: typeof undo): void => {
    const { history } = get()
    const moved = move(history)
    if (moved === history) return
    const board = boardOf(moved.present, changedBoard(history.present, moved.present, get().boardId))
    const before = history.present.boards.find(({ id }) => id === board.id) ?? board
    const told = stepInWords(history.present, moved.present)
    const message: Message | null = told === null ? afterStep(get().message) : { text: told, tone: 'said', undoable: false }
    set({ history: moved, boardId: board.id, selection: selectionTravelled(before, board, get().selection), gesture: null, message })
  }

  return {
    store,
    dispatch: (command, joins) => carryOut(get().boardId, command, joins === undefined ? null : { about: joins, at: Date.now() }),
    dispatchTo: (id, command) => {
      if (get().history.present.boards.some((board) => board.id === id)) carryOut(id, command, null)
    },
    preview: (command) => {
      if (readOnly !== null) return
      const outcome = apply(committed(), command)
      set({ gesture: isRefusal(outcome) ? { board: committed(), refusal: outcome } : { board: outcome, refusal: null } })
    },
    commitGesture: () => {
      const { gesture } = get()
      if (!gesture) return
      recordBoard(gesture.board, null)
      if (gesture.refusal) say(gesture.refusal.sentence, 'refused')
    },
    cancelGesture: () => set({ gesture: null }),
    seal: () => set({ history: seal(get().history) }),
    undo: () => travel(undo),
    redo: () => travel(redo),
    openBoard: (id) => {
      const board = boardOf(get().history.present, id)
      const { message } = get()
      set({ boardId: board.id, selection: firstShot(board), gesture: null, history: seal(get().history), message: message?.offer?.here ? null : message })
    },
    selectShot: (id) => choose(selected(committed(), get().selection, [id])),
    select: (ids) => choose(selected(committed(), get().selection, ids)),
    toggleShot: (id) => choose(toggled(committed(), get().selection, id)),
    selectThrough: (id) => choose(through(committed(), get().selection, id)),
    selectAll: () => choose(everyShot(committed(), get().selection)),
    insertBoard: (board, behind) => {
      const before = get().history.present.boards.find(({ id }) => id === behind) ?? committed()
      if (!refused()) putBehind(before, [board], afterStep(get().message))
    },
    addBoards: (added, text) => {
      const [first] = added
      if (refused() || !first) return
      const boards = [...get().history.present.boards, ...added]
      set({ history: record(get().history, { boards }), boardId: first.id, selection: firstShot(first), gesture: null, message: { text, tone: 'said', undoable: true } })
    },
    land: ({ commands, boards }, text) => {
      if (refused()) return
      const outcome = applyAll(committed(), commands)
      if (isRefusal(outcome)) say(outcome.sentence, 'refused')
      else putBehind(outcome, boards, { text, tone: 'said', undoable: true })
    },
    changeBoards: (changes, text) => {
      if (refused()) return false
      const { history } = get()
      const outcome = withChanges(history.present, changes)
      if ('sentence' in outcome) say(outcome.sentence, 'refused')
      else if (outcome === history.present) say('Nothing changed: the new words are the old ones.')
      else set({ history: record(history, outcome), gesture: null, message: { text, tone: 'said', undoable: true } })
      return !('sentence' in outcome)
    },
    deleteBoard: (id, replacement) => {
      if (refused()) return
      const { boards } = get().history.present
      const index = boards.findIndex((board) => board.id === id)
      const gone = boards[index]
      if (!gone) return
      const rest = boards.length === 1 ? [replacement()] : boards.toSpliced(index, 1)
      const next = rest[Math.min(index, rest.length - 1)]
      if (!next) return
      const open = id === get().boardId ? next : committed()
      set({
        history: record(get().history, { boards: rest }),
        boardId: open.id,
        selection: id === get().boardId ? firstShot(open) : get().selection,
        gesture: null,
        message: { text: `“${gone.name}” was deleted.`, tone: 'said', undoable: true },
      })
    },
    say,
    offer: (text, offer) => set({ message: { text, tone: 'said', undoable: false, offer } }),
    hush: () => set({ message: null }),
  }
}

/** The open board as its last step left it, drags left out. */
export function committedBoard(state: EditorState): Board {
  return boardOf(state.history.present, state.boardId)
}

/** The board as the screen shows it: under a drag, what the drag would make of it. */
export function shownBoard(state: EditorState): Board {
  return state.gesture?.board ?? committedBoard(state)
}

/** The selected shots of the clip, in the order in which they were chosen. Another array at each call. */
export function shownShots(state: EditorState): readonly Shot[] {
  const board = shownBoard(state)
  return shownSelection(board, state.selection).flatMap((id) => shotsInClip(board).filter((shot) => shot.id === id))
}

/** The primary one of the selected shots; the clip's first where none of them is in the clip. */
export function shownShot(state: EditorState): Shot {
  const shot = shownShots(state).at(-1)
  if (!shot) throw new Error('A board has no shot')
  return shot
}

/** Whether a shot is selected, the primary one or another. */
export function isSelected(state: EditorState, id: ShotId): boolean {
  return shownSelection(shownBoard(state), state.selection).includes(id)
}
