import type { ActionId } from '../../../../shared/actions/table.ts'
import type { Input } from '../../../../shared/ipc/contract.ts'
import { ask } from '../../bridge/bridge.ts'
import { orSay } from '../or-say.ts'
import type { Shotboard } from '../start.ts'

/** How large the whole window is drawn, which main alone can change. */
export function windowZoomActions({ editor }: Pick<Shotboard, 'editor'>) {
  const zoom = (to: Input<'app.zoom'>['to']): void => {
    orSay(ask('app.zoom', { to }), 'The window could not be drawn in another size', editor)
  }
  return {
    'larger-window': () => zoom('larger'),
    'smaller-window': () => zoom('smaller'),
    'actual-size': () => zoom('actual'),
  } as const satisfies Partial<Record<ActionId, () => void>>
}
