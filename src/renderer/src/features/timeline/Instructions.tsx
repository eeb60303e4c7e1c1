/** What describes every shot to screen readers. */
export const INSTRUCTIONS_ID = 'timeline-instructions'

/** What can be done with a shot by keys, for who cannot see it. */
export function Instructions() {
  return (
    <p id={INSTRUCTIONS_ID} hidden>
      Press Enter to edit its prompt. Press Space to pick the shot up, the left and right arrows to carry it, Space again to drop it, Escape to put it back. Or press Alt with an arrow to move it
      at once. Its menu has everything that a drag does.
    </p>
  )
}
