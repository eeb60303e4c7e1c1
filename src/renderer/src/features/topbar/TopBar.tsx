import { Settings } from 'lucide-react'
import { useMemo } from 'react'
import { useBoard, useEditor, useShotboard } from '../../app-state/use-shotboard.ts'
import { MODEL_IDS, specOf } from '../../../../shared/domain/models/catalogue.ts'
import { PRICE_SHEET } from '../../../../shared/domain/models/price-sheet.ts'
import { quoteBoard } from '../../../../shared/domain/quote.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Select } from '../../ui/Select.tsx'
import { BoardName } from './BoardName.tsx'
import { Price } from './Price.tsx'
import { SaveStatus } from './SaveStatus.tsx'
import { StudioBadge } from './StudioBadge.tsx'
import style from './TopBar.module.css'
import { WorkspaceTabs } from './WorkspaceTabs.tsx'

/** The bar over everything: where you are, what it will cost, and the button that asks for it. */
export function TopBar() {
  const { view } = useShotboard()
  return (
    <header className={style['bar']}>
      <WorkspaceTabs />
      <div className={style['title']}>
        <BoardName />
        <SaveStatus />
      </div>
      <div className={style['right']}>
        <StudioBadge />
        <ModelSelect />
        <Price />
        <Button look="accent" title="Render (Ctrl+Enter)" onClick={() => view.openSheet('confirm')}>
          Render
        </Button>
        <IconButton icon={Settings} label="Settings" keys="Ctrl+," onClick={() => view.openSheet('settings')} />
      </div>
    </header>
  )
}

function ModelSelect() {
  const editor = useEditor()
  const board = useBoard()
  const options = useMemo(
    () =>
      MODEL_IDS.map((model) => {
        const quote = quoteBoard({ ...board, model }, PRICE_SHEET)
        return { value: model, label: specOf(model).name, ...(quote && { aside: `${quote.credits} credits` }) }
      }),
    [board],
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
