import { useState } from 'react'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import type { Answer } from '../../../../shared/ipc/app-error.ts'
import { accountInWords } from './key-words.ts'

/** What the last press of a button came to. */
export interface Outcome {
  readonly tone: 'good' | 'bad'
  readonly text: string
}

/** The key as it is being typed, and what can be done with it. It is dropped as soon as it is saved. */
export function useKeyForm() {
  const { studio } = useShotboard()
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  const report = async <Value>(asked: Promise<Answer<Value>>, good: (value: Value) => string): Promise<boolean> => {
    setBusy(true)
    setOutcome(null)
    try {
      const answer = await asked
      setOutcome(answer.ok ? { tone: 'good', text: good(answer.value) } : { tone: 'bad', text: answer.error.sentence })
      return answer.ok
    } catch (error) {
      setOutcome({ tone: 'bad', text: `Shotboard could not ask: ${String(error)}. Try again, then restart the app.` })
      return false
    } finally {
      setBusy(false)
    }
  }

  return {
    typed,
    busy,
    outcome,
    type: (text: string) => {
      setTyped(text)
      setOutcome(null)
    },
    save: async () => {
      if (await report(studio.setKey(typed.trim()), () => 'The key is saved.')) setTyped('')
    },
    test: () => report(studio.testKey(typed.trim() || null), accountInWords),
    remove: () => report(studio.clearKey(), () => 'The key is removed. Rendering in practice, free of charge.'),
  }
}
