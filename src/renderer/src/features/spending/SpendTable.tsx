import { useMemo } from 'react'
import { type SpendGroup, type SpendLine, type SpendSum, spendBy } from '../../../../shared/domain/spend.ts'
import { Figure, FigureHead, Table, TableRegion } from '../../ui/Table.tsx'
import { againstQuote, figure, GROUP_NAMES, rowName } from './spend-words.ts'

interface Props {
  readonly lines: readonly SpendLine[]
  readonly group: SpendGroup
  readonly sum: SpendSum
}

/** The rows of a ledger, with their sum under them. */
export function SpendTable({ lines, group, sum }: Props) {
  const rows = useMemo(() => spendBy(lines, group), [lines, group])
  return (
    <TableRegion label={`Spending by ${GROUP_NAMES[group].toLowerCase()}`}>
      <Table>
        <thead>
          <tr>
            <th scope="col">{GROUP_NAMES[group]}</th>
            {['Orders', 'Quoted', 'Charged', 'Against quote', 'Refunded', 'Not told yet'].map((name) => (
              <FigureHead key={name}>{name}</FigureHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{rowName(row, group)}</th>
              <Cells sum={row} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <Cells sum={sum} />
          </tr>
        </tfoot>
      </Table>
    </TableRegion>
  )
}

function Cells({ sum }: { readonly sum: SpendSum }) {
  const tone = sum.over === 0 ? 'none' : sum.over > 0 ? 'more' : 'less'
  return (
    <>
      <Figure>{figure(sum.orders)}</Figure>
      <Figure>{figure(sum.quoted)}</Figure>
      <Figure tone="strong">{figure(sum.charged)}</Figure>
      <Figure tone={tone}>{againstQuote(sum)}</Figure>
      <Figure tone={sum.refunded === 0 ? 'none' : 'plain'}>{figure(sum.refunded)}</Figure>
      <Figure tone={sum.untold === 0 ? 'none' : 'plain'}>{figure(sum.untold)}</Figure>
    </>
  )
}
