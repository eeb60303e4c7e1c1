import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { Eraser, Eye, Image, Pen, Redo2, Trash2, Undo2 } from 'lucide-react'
import { SIZES, TONES, type Tool } from '../../editor/sketch.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { IconChoice } from '../../ui/IconChoice.tsx'
import { IconToggle } from '../../ui/IconToggle.tsx'
import style from './SketchTools.module.css'
import type { Held } from './use-hand.ts'

const TOOLS = [
  { value: 'pen', label: 'Pen (P)', icon: Pen },
  { value: 'eraser', label: 'Eraser (E)', icon: Eraser },
] as const satisfies readonly { readonly value: Tool; readonly label: string; readonly icon: typeof Pen }[]

interface Props {
  readonly held: Held
  readonly onHold: (held: Held) => void
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly isBlank: boolean
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onClear: () => void
  /** What lies under the paper; null where there is nothing to lay there. */
  readonly onion: boolean | null
  readonly onOnion: () => void
  readonly over: boolean | null
  readonly onOver: () => void
}

/** What is drawn with, and how. */
export function SketchTools({ held, onHold, canUndo, canRedo, isBlank, onUndo, onRedo, onClear, onion, onOnion, over, onOver }: Props) {
  return (
    <div className={style['tools']}>
      <IconChoice label="Tool" value={held.tool} options={TOOLS} onChoose={(tool) => onHold({ ...held, tool })} />
      <RadioGroup aria-label="Tone" value={held.tone.name} onValueChange={(name) => onHold({ ...held, tool: 'pen', tone: TONES.find((tone) => tone.name === name) ?? held.tone })} className={style['row']}>
        {TONES.map(({ name, colour }, index) => (
          <Radio.Root key={name} value={name} aria-label={name} title={`${name} (${index + 1})`} className={style['tone']} style={{ background: colour }} />
        ))}
      </RadioGroup>
      <RadioGroup aria-label="Size" value={held.size.name} onValueChange={(name) => onHold({ ...held, size: SIZES.find((size) => size.name === name) ?? held.size })} className={style['row']}>
        {SIZES.map(({ name }, index) => (
          <Radio.Root key={name} value={name} aria-label={name} title={`${name} ([ and ])`} className={style['size']}>
            <span className={style['dot']} data-size={index} />
          </Radio.Root>
        ))}
      </RadioGroup>
      <span className={style['rest']}>
        {over !== null && <IconToggle icon={Image} label="Draw over the still" pressed={over} onToggle={onOver} />}
        {onion !== null && <IconToggle icon={Eye} label="See the shot beside it through the paper (O)" pressed={onion} onToggle={onOnion} />}
        <IconButton icon={Undo2} label="Undo in the sketch" onClick={onUndo} disabled={!canUndo} />
        <IconButton icon={Redo2} label="Redo in the sketch" onClick={onRedo} disabled={!canRedo} />
        <IconButton icon={Trash2} label="Clear the paper" onClick={onClear} disabled={isBlank} />
      </span>
    </div>
  )
}
