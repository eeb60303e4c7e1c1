import { useStudioStatus } from '../../app-state/use-shotboard.ts'
import type { StudioStatus } from '../../../../shared/ipc/account.ts'
import { inCredits } from '../../../../shared/domain/units.ts'
import style from './StudioBadge.module.css'

/** Whether pressing Render costs money, and how much of it is left. */
export function StudioBadge() {
  const status = useStudioStatus()
  return (
    <div className={style['badge']} title={status.trouble ?? undefined}>
      <span className={style['mode']} data-practice={status.practice}>
        {status.practice ? 'Practice' : 'Live'}
      </span>
      <output aria-label="Balance" className={style['balance']}>
        {balance(status)}
      </output>
    </div>
  )
}

function balance({ practice, account, trouble }: StudioStatus): string {
  if (practice) return 'Free of charge'
  if (account?.credits !== undefined && account.credits !== null) return inCredits(account.credits)
  return trouble ? 'Balance unknown' : 'Balance…'
}
