import { createContext, useContext } from 'react'
import { type Scale, scaleOf } from './scale.ts'

/** The timeline's scale, for all that is drawn on it. */
export const ScaleContext = createContext<Scale>(scaleOf(0, () => 0))

export function useScale(): Scale {
  return useContext(ScaleContext)
}
