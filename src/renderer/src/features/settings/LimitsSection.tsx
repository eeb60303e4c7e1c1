import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { CREDITS_LIMIT_MAX, JOBS_LIMIT_MAX, type SpendLimits } from '../../../../shared/domain/spend-limits.ts'
import { NumberField } from '../../ui/NumberField.tsx'
import style from './LimitsSection.module.css'
import page from './Settings.module.css'
import { createLimitsForm } from './limits-form.ts'

const FIELDS: readonly { readonly limit: keyof SpendLimits; readonly label: string; readonly unit: string; readonly max: number }[] = [
  { limit: 'order', label: 'Credits an order', unit: 'credits', max: CREDITS_LIMIT_MAX },
  { limit: 'hour', label: 'Credits an hour', unit: 'credits', max: CREDITS_LIMIT_MAX },
  { limit: 'jobs', label: 'Jobs at once', unit: 'jobs', max: JOBS_LIMIT_MAX },
]

/** Above which costs a live order is asked about once more. */
export function LimitsSection() {
  const [form] = useState(createLimitsForm)
  const { typed: limits, asked, trouble } = useStore(form.store)
  useEffect(() => void form.read(), [form])
  return (
    <section aria-labelledby="settings-limits">
      <h3 id="settings-limits" className={page['heading']}>
        Spend limits
      </h3>
      <p className={page['words']}>Above a limit, Shotboard asks once more before it signs. Lowering a limit holds at once; raising one is asked about. Practice has no limits.</p>
      {limits && (
        <dl className={style['limits']}>
          {FIELDS.map(({ limit, label, unit, max }) => (
            <div key={limit} className={style['limit']}>
              <dt>{label}</dt>
              <dd>
                <NumberField wide label={label} value={limits[limit]} min={0} max={max} unit={unit} onChange={(value) => form.type({ [limit]: value })} onDone={() => void form.done()} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p role="status" aria-label="Spend limits" className={page['bad']}>
        {asked === null ? trouble : 'Asking…'}
      </p>
    </section>
  )
}
