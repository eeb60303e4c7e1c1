import { useRenders } from '../../app-state/use-shotboard.ts'
import type { Render } from '../../../../shared/domain/job.ts'
import type { OrderId } from '../../../../shared/domain/order.ts'
import { Select } from '../../ui/Select.tsx'
import { dayAndTime } from '../../ui/when.ts'
import { takesOf } from './takes.ts'

interface Props {
  readonly take: Render
  readonly onChoose: (id: OrderId) => void
}

/** The takes of one board, to look at another of them. */
export function TakeSelect({ take, onChoose }: Props) {
  const renders = useRenders()
  const takes = takesOf(renders, take.order.board.id)
  return (
    <Select
      label="Take"
      value={take.order.id}
      options={takes.map((other) => ({
        value: other.order.id,
        label: `Take ${other.order.take}`,
        aside: dayAndTime(other.order.signedAt),
      }))}
      onChoose={onChoose}
    />
  )
}
