/** Does something once what React has just laid out is on the screen; a window that is hidden gets there when it is shown. Returns what calls it off. */
export function afterDrawing(then: () => void): () => void {
  // The frame after the next one begins when that one has been painted.
  const frame = requestAnimationFrame(() => setTimeout(then))
  return () => cancelAnimationFrame(frame)
}
