import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import { usePrices } from '../../app-state/use-shotboard.ts'
import { FigureHead, Table, TableRegion } from '../../ui/Table.tsx'
import { CorrectionHistory } from './CorrectionHistory.tsx'
import { FigureRow } from './FigureRow.tsx'
import style from './PriceSheetPage.module.css'
import { idOf, rowsByModel } from './sheet-rows.ts'

/** Every figure that quotes are made of, where it comes from, and what the user put right. */
export function PriceSheetPage() {
  const { sheet, shipped, corrections, trouble } = usePrices()
  return (
    <>
      <p className={style['words']}>
        Sheet of {shipped.dated}, in credits. Published figures are printed by Apiframe, estimated ones follow from those. Put one right where Apiframe charges
        otherwise: every quote follows, and you can take it back.
      </p>
      {trouble !== null && <p className={style['trouble']}>{trouble}</p>}
      <TableRegion label="Price sheet">
        <Table aria-label="Price sheet" className={style['table']}>
          <colgroup>
            <col className={style['settings']} />
            <col className={style['price']} />
            <col />
            <col className={style['change']} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">Settings</th>
              <FigureHead>Credits</FigureHead>
              <th scope="col">Where it comes from</th>
              <FigureHead>Change</FigureHead>
            </tr>
          </thead>
          {rowsByModel(sheet, shipped, corrections).map(({ model, rows }) => (
            <tbody key={model}>
              <tr>
                <th scope="rowgroup" colSpan={4} className={style['model']}>
                  {specOf(model).name}
                </th>
              </tr>
              {rows.map((row) => (
                <FigureRow key={idOf(row.figure)} row={row} />
              ))}
            </tbody>
          ))}
        </Table>
        <CorrectionHistory corrections={corrections} />
      </TableRegion>
    </>
  )
}
