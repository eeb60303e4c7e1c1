import { useState } from 'react'
import { useShotboard, useStudioStatus } from '../../app-state/use-shotboard.ts'
import type { Answer } from '../../../../shared/ipc/app-error.ts'
import { accountInWords, keyLine, type Outcome } from './key-words.ts'

/** The key as it is being typed, and what can be done with it. It is dropped as soon as it is saved. */
export function useKeyForm() {
  const { studio } = useShotboard()
  const status = useStudioStatus()
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | 'saved' | null>(null)

  const report = async <Value>(asked: Promise<Answer<Value>>, good: (value: Value) => Outcome | 'saved'): Promise<boolean> => {
    setBusy(true)
    setOutcome(null)
    try {
      const answer = await asked
      setOutcome(answer.ok ? good(answer.value) : { tone: 'bad', text: answer.error.sentence })
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
    line: keyLine(outcome, status),
    type: (text: string) => {
      setTyped(text)
      setOutcome(null)
    },
    save: async () => {
      if (await report(studio.setKey(typed.trim()), () => 'saved')) setTyped('')
    },
    test: () => report(studio.testKey(typed.trim() || null), (account) => ({ tone: 'good', text: accountInWords(account) })),
    remove: () => report(studio.clearKey(), () => ({ tone: 'good', text: 'The key is removed. Rendering in practice, free of charge.' })),
  }
}
