import type { ComponentProps } from 'react'
import style from './Slider.module.css'

/** A thin line with a knob, for what is set roughly. The place that holds it gives its width. */
export function Slider({ className, ...rest }: Omit<ComponentProps<'input'>, 'type'>) {
  return <input {...rest} type="range" className={[style['slider'], className].filter(Boolean).join(' ')} />
}
