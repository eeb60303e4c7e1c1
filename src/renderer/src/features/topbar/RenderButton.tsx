import { useOnline } from '../../app-state/use-online.ts'
import { useShotboard, useStudioStatus } from '../../app-state/use-shotboard.ts'
import { Button } from '../../ui/Button.tsx'

const OFFLINE = 'Offline: an order cannot be sent to Apiframe now. Press to look at its price.'

/** Asks for the clip. It says before it is pressed when an order could not be sent now; the machine may be wrong, so it can be pressed all the same. */
export function RenderButton() {
  const { view } = useShotboard()
  const { practice } = useStudioStatus()
  const sends = useOnline() || practice
  return (
    <Button look={sends ? 'accent' : 'plain'} title={sends ? 'Render' : OFFLINE} {...(sends && { action: 'render' as const })} onClick={() => view.openSheet('confirm')}>
      Render
    </Button>
  )
}
