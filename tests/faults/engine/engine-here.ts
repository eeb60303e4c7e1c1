import { setTimeout as wait } from 'node:timers/promises'
import type { Rendering } from '../../../src/main/renders/rendering.ts'
import { isOver } from '../../../src/shared/domain/job.ts'
import { OrderIdSchema, type Signature } from '../../../src/shared/domain/order.ts'
import type { Board } from '../../../src/shared/domain/storyboard.ts'
import { plainBoard } from '../../contract/boards.ts'
import { signatureOf } from '../../contract/renders-app.ts'
import type { Dice } from '../frame/dice.ts'
import { pictureBoard } from './picture.ts'

/** A signature of a plain board, or of another, at its own price, under an id that the dice throw. */
export function signatureBy(dice: Dice, board: Board = plainBoard('kling-3.0')): Signature {
  return { ...signatureOf(board), id: OrderIdSchema.parse(dice.uuid()) }
}

/** The same, and half of the boards begin with a picture, which has to be uploaded first. */
export function anySignatureBy(dice: Dice): Signature {
  return signatureBy(dice, dice.chance(0.5) ? pictureBoard() : plainBoard('kling-3.0'))
}

/** Waits until every order has ended; gives those that had not after so many milliseconds, in words. */
export async function stuckAfter(engine: Rendering, patienceMs: number): Promise<readonly string[]> {
  const late = performance.now() + patienceMs
  while (performance.now() < late) {
    if (engine.desk.list().every(isOver)) return []
    await wait(1)
  }
  return engine.desk.list().filter((render) => !isOver(render)).map(({ order, stage }) => `stuck: order ${order.id} is still ${JSON.stringify(stage)}`)
}

/** Orders that came to no clip though the service never refused them, in words. */
export function endedWithoutClip(engine: Rendering): readonly string[] {
  return engine.desk.list().filter(({ stage }) => stage.at === 'failed' || stage.at === 'attention').map(({ order, stage }) => `lost: order ${order.id} ended as ${JSON.stringify(stage)}`)
}
