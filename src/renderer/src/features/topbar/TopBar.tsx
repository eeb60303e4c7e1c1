import { ReceiptText, Settings } from 'lucide-react'
import { useMemo } from 'react'
import { useEditor, usePriceSheet, useSettledBoard, useShotboard } from '../../app-state/use-shotboard.ts'
import { MODEL_IDS, specOf } from '../../../../shared/domain/models/catalogue.ts'
import { quoteBoard } from '../../../../shared/domain/quote.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { Select } from '../../ui/Select.tsx'
import { BoardName } from './BoardName.tsx'
import { PanelToggles } from './PanelToggles.tsx'
import { Price } from './Price.tsx'
import { RenderButton } from './RenderButton.tsx'
import { SaveStatus } from './SaveStatus.tsx'
import { StudioBadge } from './StudioBadge.tsx'
import style from './TopBar.module.css'
import { WorkspaceTabs } from './WorkspaceTabs.tsx'

/** The bar over everything: where you are, what it will cost, and the button that asks for it. */
export function TopBar() {
  const { view } = useShotboard()
  return (
    <header className={style['bar']}>
      <Mark size={20} />
      <WorkspaceTabs />
      <div className={style['title']}>
        <BoardName />
        <SaveStatus />
      </div>
      <div className={style['right']}>
        <PanelToggles />
        <IconButton icon={ReceiptText} label="Spending" action="spending" onClick={() => view.openSheet('spending')} />
        <StudioBadge />
        <ModelSelect />
        <Price />
        <RenderButton />
        <IconButton icon={Settings} label="Settings" action="settings" onClick={() => view.openSheet('settings')} />
      </div>
    </header>
  )
}

function ModelSelect() {
  const editor = useEditor()
  const board = useSettledBoard()
  const sheet = usePriceSheet()
  const options = useMemo(
    () =>
      MODEL_IDS.map((model) => {
        const quote = quoteBoard({ ...board, model }, sheet)
        return { value: model, label: specOf(model).name, ...(quote && { aside: `${quote.credits} credits` }) }
      }),
    [board, sheet],
  )
  return (
    <Select
      label="Model"
      value={board.model}
      options={options}
      onChoose={(model) => editor.dispatch({ kind: 'setModel', model })}
    />
  )
}
