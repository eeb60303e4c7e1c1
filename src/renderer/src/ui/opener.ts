import { createContext, useContext, useState } from 'react'

/**
 * Whether the window has its first picture. A menu and a list cost a start more than all else on the board, and
 * nobody opens one before there is something to see: until then only its button is drawn.
 */
export const HasPictureContext = createContext(true)

/** How something that opens stands at a start. */
interface Opener {
  /** Only its button is to be drawn. */
  readonly buttonOnly: boolean
  /** What the button does meanwhile: its press is not lost. */
  readonly press: () => void
  /** Whether it was pressed before it could open, so that it opens at once. */
  readonly pressed: boolean
}

/** For whatever opens from a button. */
export function useOpener(): Opener {
  const hasPicture = useContext(HasPictureContext)
  const [pressed, setPressed] = useState(false)
  return { buttonOnly: !hasPicture, press: () => setPressed(true), pressed }
}
