import { ReceiptText } from 'lucide-react'
import { useStudioStatus } from '../../app-state/use-shotboard.ts'
import { Empty } from '../../ui/Empty.tsx'

/** The ledger before the first live order. */
export function NothingSpent() {
  const { practice } = useStudioStatus()
  return (
    <Empty level={3} icon={ReceiptText} title="Nothing spent yet">
      Every live render is entered here when you sign it: what was quoted, what Apiframe charged, and what came back when it failed.
      {practice && ' Practice is free and leaves no trace here; give an API key in Settings to render for real.'}
    </Empty>
  )
}
