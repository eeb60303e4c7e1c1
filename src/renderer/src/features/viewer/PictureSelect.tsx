import { takesOfShot } from '../../animatic/takes.ts'
import { usePlayhead, useRenders, useSettledBoard, useShotboard } from '../../app-state/use-shotboard.ts'
import { useTakeSeen } from '../../app-state/use-animatic.ts'
import { shotSeenAt } from '../../editor/shot-at-time.ts'
import { Select } from '../../ui/Select.tsx'
import { dayAndTime } from '../../ui/when.ts'
import { ownPictureWord, slateOf } from './slate-facts.ts'

/** What the animatic shows for the shot under the playhead: its own picture, or a take that has it. */
export function PictureSelect() {
  const { animatic } = useShotboard()
  const board = useSettledBoard()
  const renders = useRenders()
  const { shot, number } = slateOf(board, usePlayhead(({ time }) => shotSeenAt(board, time).shot.id))
  const takes = takesOfShot(renders, board.id, shot.id)
  const seen = useTakeSeen(board.id, shot.id)
  return (
    <Select
      label={`Picture of shot ${number}`}
      value={takes.find(({ order }) => order.id === seen)?.order.id ?? OWN}
      options={[
        { value: OWN, label: `Shot ${number}: ${ownPictureWord(board, shot)}` },
        ...takes.map(({ order }) => ({ value: order.id, label: `Shot ${number}: take ${order.take}`, aside: dayAndTime(order.signedAt) })),
      ]}
      onChoose={(value) => animatic.switchIn(board.id, shot.id, takes.find(({ order }) => order.id === value)?.order.id ?? null)}
    />
  )
}

/** The value of a shot's own picture, which is no take's id. */
const OWN = 'own'
