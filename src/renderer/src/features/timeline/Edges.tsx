import { useStore } from 'zustand'
import type { Shot } from '../../../../shared/domain/storyboard.ts'
import type { Seconds } from '../../../../shared/domain/units.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { CutHandle } from './CutHandle.tsx'
import { EdgeHandle } from './EdgeHandle.tsx'

interface Props {
  readonly shot: Shot
  readonly number: number
  /** Of the shot in the clip. */
  readonly seconds: Seconds
  /** Whether another shot follows. */
  readonly cut: boolean
  /** Whether Tab comes here: to the selected shot's edges alone. */
  readonly reached: boolean
}

/** What the hand can take of a shot, by its tool: its start and its end, or the cut behind it. */
export function Edges({ shot, number, seconds, cut, reached }: Props) {
  const { tools } = useShotboard()
  const tool = useStore(tools.store, (state) => state.tool)
  if (tool === 'blade') return null
  if (tool === 'roll') return cut && <CutHandle shot={shot} number={number} reached={reached} />
  return (
    <>
      <EdgeHandle shot={shot} number={number} seconds={seconds} edge="start" reached={reached} />
      <EdgeHandle shot={shot} number={number} seconds={seconds} edge="end" reached={reached} />
    </>
  )
}
