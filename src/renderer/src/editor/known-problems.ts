import { findProblems } from '../../../shared/domain/problems/find-problems.ts'
import type { Problem } from '../../../shared/domain/problems/problem.ts'
import type { Board } from '../../../shared/domain/storyboard.ts'

const KNOWN = new WeakMap<Board, readonly Problem[]>()

/** Every problem of a board, looked for once, however many ask: a board is a value, and never changes. */
export function problemsOf(board: Board): readonly Problem[] {
  const known = KNOWN.get(board)
  if (known) return known
  const problems = findProblems(board)
  KNOWN.set(board, problems)
  return problems
}
