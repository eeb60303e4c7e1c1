import { useEffect, useRef, useState } from 'react'
import type { OrderId } from '../../../../shared/domain/order.ts'
import { inCredits } from '../../../../shared/domain/units.ts'
import { useBoard, useProblems, useQuote, useShotboard, useStudioStatus, useView } from '../../app-state/use-shotboard.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Blocked } from './Blocked.tsx'
import style from './ConfirmRender.module.css'
import { QuoteTable } from './QuoteTable.tsx'

/** The sheet on which an order is signed. It is remounted for every opening, so that each opening has one order id. */
export function ConfirmRender() {
  const { view } = useShotboard()
  const open = useView((state) => state.sheet === 'confirm')
  return open ? <Sheet onClose={view.closeSheet} /> : null
}

function Sheet({ onClose }: { readonly onClose: () => void }) {
  const { renders, studio, view } = useShotboard()
  const board = useBoard()
  const { practice, account } = useStudioStatus()
  const [id] = useState<OrderId>(renders.newOrderId)
  const signButton = useRef<HTMLButtonElement>(null)
  const [signing, setSigning] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  // The balance may have moved since it was last read: whoever signs sees the present one.
  useEffect(() => {
    if (!practice) void studio.refresh()
  }, [practice, studio])
  const problems = useProblems()
  const blocking = problems.filter(({ weight }) => weight === 'blocks')
  const quote = useQuote()
  const available = practice ? null : (account?.credits ?? null)
  const short = quote && available !== null && available < quote.credits

  const blocked = blocking.length > 0 || !quote
  // What was mended on the sheet itself leads on to the signature.
  useEffect(() => {
    if (!blocked) signButton.current?.focus()
  }, [blocked])

  if (blocked) {
    return (
      <Dialog open title="Not ready to render" onClose={onClose} actions={<Button onClick={onClose}>Back to the board</Button>}>
        <Blocked problems={blocking} />
      </Dialog>
    )
  }

  // Once signed, the sheet stays until it is known whether the order was taken: leaving it could look like a cancel.
  const leave = (): void => {
    if (!signing) onClose()
  }
  const sign = async (): Promise<void> => {
    setSigning(true)
    const refusal = await renders.sign(id, board, quote.credits, practice).catch((error: unknown) => `The order could not be signed: ${String(error)}`)
    setSigning(false)
    if (refusal !== null) {
      setTrouble(refusal)
      return
    }
    onClose()
    view.showRender(null)
  }

  return (
    <Dialog
      open
      title="Confirm render"
      onClose={leave}
      focusFirst={signButton}
      actions={
        <>
          <Button disabled={signing} onClick={leave}>
            Cancel
          </Button>
          <Button ref={signButton} look="accent" disabled={signing || short === true} onClick={() => void sign()}>
            {practice ? 'Render in practice' : `Pay ${inCredits(quote.credits)}`}
          </Button>
        </>
      }
    >
      <QuoteTable board={board} quote={quote} unused={problems.filter(({ weight }) => weight === 'unused')} />
      <p className={style['note']}>
        {practice
          ? 'Practice is free: a sample clip with your cuts comes back, and nothing is charged. Add an API key in Settings to render for real.'
          : 'Charged once by Apiframe when the job is taken. A failed render is refunded in full.'}
      </p>
      {short === true && (
        <p role="alert" className={style['trouble']}>
          This clip needs {inCredits(quote.credits)}; the account has {inCredits(available)}. Add credits at Apiframe, or shorten the clip.
        </p>
      )}
      {trouble !== null && (
        <p role="alert" className={style['trouble']}>
          {trouble}
        </p>
      )}
    </Dialog>
  )
}
