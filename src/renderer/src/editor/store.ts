import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Command, Refusal } from '../../../shared/domain/command.ts'
import { type Board, type BoardId, type Project, type Shot, type ShotId, shotsInClip } from '../../../shared/domain/storyboard.ts'
import { apply, isRefusal } from './commands.ts'
import { begin, type History, isJoined, type Joining, record, redo, seal, undo } from './history.ts'

/** Something to say to the user once: a refusal, or what was done where the eye may not see it. */
export interface Message {
  readonly text: string
  readonly tone: 'said' | 'refused'
  /** Whether the message offers to take back what was done. */
  readonly undoable: boolean
}

/** A board on the way to its next step: what a drag would make of it if it ended here. */
interface Gesture {
  readonly board: Board
  readonly refusal: Refusal | null
}

export interface EditorState {
  readonly history: History<Project>
  readonly boardId: BoardId
  readonly shotId: ShotId | null
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
  readonly selectShot: (shotId: ShotId) => void
  /** Puts a board after the open one and opens it. */
  readonly insertBoard: (board: Board) => void
  readonly deleteBoard: (boardId: BoardId, replacement: () => Board) => void
  readonly say: (text: string, tone?: Message['tone']) => void
  readonly hush: () => void
}

export function createEditor(project: Project, boardId: BoardId): Editor {
  const store = createStore<EditorState>(() => ({
    history: begin(project),
    boardId,
    shotId: boardOf(project, boardId).shots[0]?.id ?? null,
    gesture: null,
    message: null,
  }))
  const { getState: get, setState: set } = store
  const committed = (): Board => committedBoard(get())
  const say: Editor['say'] = (text, tone = 'said') => set({ message: { text, tone, undoable: false } })

  const recordBoard = (board: Board, joins: Joining | null): void => {
    const { history, shotId } = get()
    const boards = history.present.boards.map((other) => (other.id === board.id ? board : other))
    const changed = !history.present.boards.includes(board)
    set({
      history: changed ? record(history, { boards }, joins) : history,
      shotId: board.id === get().boardId ? selectionAfter(committed(), board, shotId) : shotId,
      gesture: null,
      message: changed ? afterStep(get().message) : get().message,
    })
  }

  const carryOut = (id: BoardId, command: Command, joins: Joining | null): void => {
    const { history } = get()
    // A run of proportional changes starts from where the run started: rounding must not add up.
    const from = command.kind === 'setClipSeconds' && isJoined(history, joins) ? (history.past.at(-1) ?? history.present) : history.present
    const outcome = apply(boardOf(from, id), command)
    if (isRefusal(outcome)) say(outcome.sentence, 'refused')
    else recordBoard(outcome, joins)
  }

  const travel = (move: typeof undo): void => {
    const { history } = get()
    const moved = move(history)
    if (moved === history) return
    const board = boardOf(moved.present, changedBoard(history.present, moved.present, get().boardId))
    const before = history.present.boards.find(({ id }) => id === board.id) ?? board
    const message = afterStep(get().message)
    set({ history: moved, boardId: board.id, shotId: changedShot(before, board, get().shotId), gesture: null, message })
  }

  return {
    store,
    dispatch: (command, joins) => carryOut(get().boardId, command, joins === undefined ? null : { about: joins, at: Date.now() }),
    dispatchTo: (id, command) => {
      if (get().history.present.boards.some((board) => board.id === id)) carryOut(id, command, null)
    },
    preview: (command) => {
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
      set({ boardId: board.id, shotId: board.shots[0]?.id ?? null, gesture: null, history: seal(get().history) })
    },
    selectShot: (shotId) => set({ shotId, history: seal(get().history) }),
    insertBoard: (board) => {
      const { boards } = get().history.present
      const at = boards.findIndex(({ id }) => id === get().boardId) + 1
      set({ history: record(get().history, { boards: boards.toSpliced(at, 0, board) }), boardId: board.id, shotId: board.shots[0]?.id ?? null, gesture: null, message: afterStep(get().message) })
    },
    deleteBoard: (id, replacement) => {
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
        shotId: id === get().boardId ? (open.shots[0]?.id ?? null) : get().shotId,
        gesture: null,
        message: { text: `“${gone.name}” was deleted.`, tone: 'said', undoable: true },
      })
    },
    say,
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

/** The selected shot; the clip's first where the selected one is not in the clip. */
export function shownShot(state: EditorState): Shot {
  const shots = shotsInClip(shownBoard(state))
  const shot = shots.find(({ id }) => id === state.shotId) ?? shots[0]
  if (!shot) throw new Error('A board has no shot')
  return shot
}

function boardOf(project: Project, id: BoardId): Board {
  const board = project.boards.find((candidate) => candidate.id === id) ?? project.boards[0]
  if (!board) throw new Error('A project has no board')
  return board
}

/** The board that a step through history is about, so that the user sees what changed; its neighbour where it is gone. */
function changedBoard(before: Project, after: Project, open: BoardId): BoardId {
  const known = new Set(before.boards)
  const changed = after.boards.find((board) => !known.has(board))
  if (changed || after.boards.some(({ id }) => id === open)) return changed?.id ?? open
  const place = before.boards.findIndex(({ id }) => id === open)
  return (after.boards[Math.max(0, place - 1)] ?? after.boards[0])?.id ?? open
}

/** What is still worth saying after another step: no offer that would take back the wrong one, no refusal that is past. */
function afterStep(message: Message | null): Message | null {
  return message?.undoable || message?.tone === 'refused' ? null : message
}

/** The shot that a step through history is about; where none is, the selection stays, or falls on its neighbour. */
function changedShot(before: Board, after: Board, selected: ShotId | null): ShotId | null {
  const known = new Set(before.shots)
  return after.shots.find((shot) => !known.has(shot))?.id ?? selectionAfter(before, after, selected)
}

/** After a command: a new shot is selected; where the selected one went, its neighbour is. */
function selectionAfter(before: Board, after: Board, selected: ShotId | null): ShotId | null {
  const known = new Set(before.shots.map((shot) => shot.id))
  const added = after.shots.find((shot) => !known.has(shot.id))
  if (added) return added.id
  if (after.shots.some((shot) => shot.id === selected)) return selected
  const index = before.shots.findIndex((shot) => shot.id === selected)
  return after.shots[Math.min(Math.max(index, 0), after.shots.length - 1)]?.id ?? null
}
