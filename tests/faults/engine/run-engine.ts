import { setTimeout as wait } from 'node:timers/promises'
import { isOver, type Render } from '../../../src/shared/domain/job.ts'
import { openEngine } from './open-engine.ts'
import { runNaively } from './naive.ts'
import { PICTURE, PICTURE_ID } from './picture.ts'
import type { EnginePlan } from './plan.ts'

/** Carries a plan out. Tells `signed ID` when main has answered a signature, and `over ID STAGE` at each end. */
export async function runEngine(plan: EnginePlan, tell: (line: string) => void): Promise<void> {
  if (plan.naive) return runNaively(plan, tell)
  const told = new Set<string>()
  const tellOver = (render: Render): void => {
    const { id } = render.order
    if (!isOver(render) || told.has(id)) return
    told.add(id)
    tell(`over ${id} ${render.stage.at}`)
  }
  const engine = await openEngine({ home: plan.home, base: new URL(plan.base), apiKey: plan.apiKey, changed: tellOver })
  for (const signature of plan.sign) {
    if (signature.board.settings.startImage !== null) await engine.images.put(PICTURE_ID, PICTURE)
    const answer = await engine.desk.sign(signature)
    tell(answer.ok ? `signed ${signature.id}` : `refused ${signature.id} ${answer.error.sentence}`)
  }
  // Steps are watched while it works, so it is asked seldom and from outside of them.
  while (!engine.desk.list().every(isOver)) await wait(5)
  for (const render of engine.desk.list()) tellOver(render)
  await engine.close()
}
