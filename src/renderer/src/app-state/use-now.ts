import { useEffect, useState } from 'react'
import type { Timestamp } from '../../../shared/domain/units.ts'

/** The time, moving once a second while `running`. */
export function useNow(running: boolean): Timestamp {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [running])
  return now
}
