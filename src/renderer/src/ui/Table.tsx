import type { ComponentProps, ReactNode } from 'react'
import { ScrollRegion } from './ScrollRegion.tsx'
import style from './Table.module.css'

/** Rows and columns. Figures (`Figure`) stand right, under each other; the head and the sum stay in sight where the rows scroll. */
export function Table({ className, ...rest }: ComponentProps<'table'>) {
  return <table {...rest} className={[style['table'], className].filter(Boolean).join(' ')} />
}

interface FigureProps extends Omit<ComponentProps<'td'>, 'children'> {
  /** What the figure says: `none` is nothing worth a look. */
  readonly tone?: 'plain' | 'strong' | 'none' | 'more' | 'less'
  readonly children: ReactNode
}

/** A cell with a figure. */
export function Figure({ tone = 'plain', ...rest }: FigureProps) {
  return <td {...rest} data-figure={tone} />
}

/** The head of a column of figures. */
export function FigureHead({ children }: { readonly children: ReactNode }) {
  return (
    <th scope="col" data-figure="plain">
      {children}
    </th>
  )
}

/** Takes the room there is, and scrolls its rows by itself. */
export function TableRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ScrollRegion label={label} className={style['region']}>
      {children}
    </ScrollRegion>
  )
}
