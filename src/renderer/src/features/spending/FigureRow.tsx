import { Pencil, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { figureInWords, settingsOfFigure } from '../../../../shared/domain/figure-words.ts'
import { setFigure, withdrawCorrection } from '../../app-state/price-correction.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { FigureForm } from './FigureForm.tsx'
import style from './FigureRow.module.css'
import type { SheetRow } from './sheet-rows.ts'

/** One figure: what it is, where it comes from, and how it is put right or given back. */
export function FigureRow({ row }: { readonly row: SheetRow }) {
  const shotboard = useShotboard()
  const [editing, setEditing] = useState(false)
  const change = useRef<HTMLButtonElement>(null)
  const { figure, correction, shipped } = row
  const name = figureInWords(figure)
  const leave = (): void => {
    // Before the field goes: a dialog takes back the focus of what goes while it has it.
    change.current?.focus()
    setEditing(false)
  }
  return (
    <tr className={style['row']} data-basis={figure.basis}>
      <th scope="row">{settingsOfFigure(figure) || 'Any'}</th>
      <td className={style['credits']}>
        {editing ? (
          <FigureForm
            label={`Credits for ${name}`}
            credits={figure.credits}
            onCancel={leave}
            onSave={(credits) => {
              leave()
              if (credits !== figure.credits) setFigure(figure, credits, shotboard)
            }}
          />
        ) : (
          <>
            {figure.credits.toLocaleString('en-US')}
            <span className={style['unit']}>{figure.buys === 'second' ? ' a second' : ' a take'}</span>
          </>
        )}
      </td>
      <td className={style['source']}>
        <span className={style['basis']}>{figure.basis}</span> {figure.source}
        {correction !== null && shipped !== null && `; ${shipped.toLocaleString('en-US')} before`}
      </td>
      <td className={style['actions']}>
        {correction !== null && (
          <Button className={style['withdraw']} aria-label={`Withdraw the correction of ${name}`} onClick={() => withdrawCorrection(correction.id, shotboard)}>
            Withdraw
          </Button>
        )}
        <IconButton ref={change} icon={editing ? X : Pencil} label={editing ? `Leave the price of ${name} as it is` : `Change the price of ${name}`} onClick={() => setEditing(!editing)} />
      </td>
    </tr>
  )
}
