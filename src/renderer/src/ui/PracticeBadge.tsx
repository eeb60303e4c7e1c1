import style from './PracticeBadge.module.css'

/** Marks what was rendered in practice, free of charge. */
export function PracticeBadge() {
  return (
    <span className={style['badge']} title="Rendered by the practice studio, free of charge">
      Practice
    </span>
  )
}
