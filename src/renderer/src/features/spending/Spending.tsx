import { useState } from 'react'
import { SPEND_GROUPS } from '../../../../shared/domain/spend.ts'
import { useShotboard, useView } from '../../app-state/use-shotboard.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { TabPage, Tabs } from '../../ui/Tabs.tsx'
import { Ledger } from './Ledger.tsx'
import { PriceSheetPage } from './PriceSheetPage.tsx'
import { GROUP_NAMES, type Period } from './spend-words.ts'
import style from './Spending.module.css'

const TABS = [...SPEND_GROUPS.map((group) => ({ value: group, label: `By ${GROUP_NAMES[group].toLowerCase()}` })), { value: 'sheet', label: 'Price sheet' }]

/** What was spent, by day, model and board; and the price sheet that quotes are made by. */
export function Spending() {
  const { view } = useShotboard()
  const open = useView(({ sheet }) => sheet === 'spending')
  return (
    <Dialog title="Spending" open={open} onClose={view.closeSheet} columns={2}>
      <Pages />
    </Dialog>
  )
}

function Pages() {
  const [period, setPeriod] = useState<Period>('month')
  return (
    <Tabs label="Pages of Spending" tabs={TABS} className={style['pages']}>
      {SPEND_GROUPS.map((group) => (
        <TabPage key={group} value={group} className={style['page']}>
          <Ledger group={group} period={period} onPeriod={setPeriod} />
        </TabPage>
      ))}
      <TabPage value="sheet" className={style['page']}>
        <PriceSheetPage />
      </TabPage>
    </Tabs>
  )
}
