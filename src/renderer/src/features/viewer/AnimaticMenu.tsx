import { Clapperboard } from 'lucide-react'
import { useRef, useState } from 'react'
import { OPTION_LABELS } from '../../animatic/option-labels.ts'
import type { AnimaticOptions } from '../../animatic/options.ts'
import { useAnimaticOptions } from '../../app-state/use-animatic.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { Switch } from '../../ui/Switch.tsx'
import style from './AnimaticMenu.module.css'

const GROUPS: readonly (readonly (keyof AnimaticOptions)[])[] = [
  ['number', 'timecode', 'prompt'],
  ['move', 'beep'],
]

/** What the animatic carries, chosen beside its transport. */
export function AnimaticMenu() {
  const { animatic } = useShotboard()
  const options = useAnimaticOptions()
  const button = useRef<HTMLButtonElement>(null)
  const [anchor, setAnchor] = useState<Element | null>(null)
  return (
    <>
      <IconButton
        ref={button}
        icon={Clapperboard}
        label="Animatic"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={() => setAnchor(anchor ? null : button.current)}
      />
      <Popover label="Animatic" anchor={anchor} onClose={() => setAnchor(null)}>
        <div className={style['sheet']}>
          {GROUPS.map((group) => (
            <div key={group.join()} className={style['group']}>
              {group.map((option) => (
                <div key={option} className={style['row']}>
                  <span className={style['label']}>{OPTION_LABELS[option]}</span>
                  <Switch label={OPTION_LABELS[option]} on={options[option]} onChange={() => animatic.toggle(option)} />
                </div>
              ))}
            </div>
          ))}
        </div>
      </Popover>
    </>
  )
}
