import { createStore, type StoreApi } from 'zustand/vanilla'
import type { LimitsStatus, SpendLimits } from '../../../../shared/domain/spend-limits.ts'
import type { Answer } from '../../../../shared/ipc/app-error.ts'
import { readLimits, setLimits } from '../../app-state/spend-limits.ts'

/** The limits that hold, those that are being typed, and what is wrong, in one sentence. */
interface Form {
  readonly held: SpendLimits | null
  readonly typed: SpendLimits | null
  readonly trouble: string | null
  /** Whether what is typed waits to be set: a field was left. */
  readonly due: boolean
  /** What main is being asked to set; null where it is not being asked. */
  readonly asked: SpendLimits | null
}

export interface LimitsForm {
  readonly store: StoreApi<Form>
  readonly read: () => Promise<void>
  readonly type: (limits: Partial<SpendLimits>) => void
  /** A field was left: what is typed is set. */
  readonly done: () => Promise<void>
}

/**
 * The limits as they are being typed. They are set when a field is left, one question at a time; what main refuses goes
 * back to what holds, and what was typed while main was being asked stays typed.
 */
export function createLimitsForm(): LimitsForm {
  const store = createStore<Form>(() => ({ held: null, typed: null, trouble: null, due: false, asked: null }))
  const { getState: get, setState: set } = store
  return {
    store,
    read: async () => set(await answered(readLimits())),
    type: (limits) => set(({ typed }) => ({ typed: typed && { ...typed, ...limits } })),
    done: async () => {
      set({ due: true })
      while (get().due && get().asked === null) {
        const { held, typed } = get()
        const differs = typed !== null && held !== null && !same(typed, held)
        set({ due: false, asked: differs ? typed : null })
        if (differs) set(await answered(setLimits(typed)))
      }
    },
  }
}

/** What an answer of main's makes of the form. */
async function answered(asked: Promise<Answer<LimitsStatus>>): Promise<(form: Form) => Form> {
  try {
    const answer = await asked
    if (!answer.ok) return settled(null, answer.error.sentence)
    return settled(answer.value.limits, answer.value.trouble)
  } catch (error) {
    return settled(null, `Shotboard could not ask: ${String(error)}. Try again, then restart the app.`)
  }
}

function settled(limits: SpendLimits | null, trouble: string | null): (form: Form) => Form {
  return ({ held: before, typed, asked, due }) => {
    const held = limits ?? before
    return { held, typed: held && typed && asked ? typedSince(asked, typed, held) : held, trouble, due, asked: null }
  }
}

/** What holds, but for the figures that were typed after main was asked. */
function typedSince(asked: SpendLimits, typed: SpendLimits, held: SpendLimits): SpendLimits {
  const figure = (limit: keyof SpendLimits): number => (typed[limit] === asked[limit] ? held[limit] : typed[limit])
  return { order: figure('order'), hour: figure('hour'), jobs: figure('jobs') }
}

function same(one: SpendLimits, other: SpendLimits): boolean {
  return one.order === other.order && one.hour === other.hour && one.jobs === other.jobs
}
