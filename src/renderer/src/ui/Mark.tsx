import style from './Mark.module.css'

/** Shotboard's sign: three shots of a clip, true to their length, the one in hand lifted. As in resources/icons/icon.svg and main's window-frame.ts. */
export function Mark({ size }: { readonly size: 16 | 20 | 48 }) {
  return (
    <svg aria-hidden viewBox="0 0 16 16" width={size} height={size} className={style['mark']}>
      <rect x="1" y="5" width="3" height="6" rx="0.5" className={style['shot']} />
      <rect x="5" y="2" width="6" height="12" rx="0.5" className={style['hand']} />
      <rect x="12" y="5" width="2" height="6" rx="0.5" className={style['shot']} />
    </svg>
  )
}
