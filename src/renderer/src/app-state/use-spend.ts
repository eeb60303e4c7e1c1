import { useEffect, useState } from 'react'
import { isOver, type Render } from '../../../shared/domain/job.ts'
import type { SpendLine } from '../../../shared/domain/spend.ts'
import { ask } from '../bridge/bridge.ts'
import { useShotboard } from './use-shotboard.ts'

/** The money of every live order, or why it is not known, in one sentence; null until main has answered. */
export type Spend = { readonly lines: readonly SpendLine[] } | { readonly trouble: string } | null

/** What main's journal says was spent, asked again whenever the money of a render has moved. */
export function useSpend(): Spend {
  const { renders } = useShotboard()
  const [spend, setSpend] = useState<Spend>(null)
  useEffect(() => {
    let asked = 0
    const read = async (): Promise<void> => {
      asked += 1
      const mine = asked
      const found = await readSpend()
      // An answer that a later question has overtaken is old.
      if (mine === asked) setSpend(found)
    }
    const stop = renders.store.subscribe((now, before) => {
      if (moneyOf(now.renders) !== moneyOf(before.renders)) void read()
    })
    void read()
    return () => {
      asked += 1
      stop()
    }
  }, [renders])
  return spend
}

async function readSpend(): Promise<Spend> {
  try {
    const answer = await ask('spend.list', undefined)
    return answer.ok ? { lines: answer.value } : { trouble: answer.error.sentence }
  } catch (error) {
    return { trouble: `What was spent could not be read: ${String(error)}` }
  }
}

/** Changes whenever an order's money may have, and not with every step of its progress. */
function moneyOf(renders: readonly Render[]): string {
  return renders.map((render) => `${render.order.id} ${render.charged} ${isOver(render) ? render.stage.at : ''}`).join()
}
