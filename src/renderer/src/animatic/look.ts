/** How an animatic looks: the same in the window's dark and light, and in a file. Sizes are shares of the picture's shorter side. */
export const LOOK = {
  family: '"Inter Variable", system-ui, sans-serif',
  /** The paper of a card: from, to. */
  paper: ['#23272c', '#15181b'],
  ink: '#f2f3f4',
  soft: '#b4bac2',
  /** Behind words that stand over a picture. */
  scrim: '#000000a8',
  /** Between the frame's edge and what stands in it. */
  margin: 0.06,
  /** Type of a card, from a few words to a long text. */
  card: { largest: 0.074, smallest: 0.026, leading: 1.32, weight: 450 },
  /** Type of a caption. */
  caption: { largest: 0.04, smallest: 0.028, leading: 1.3, weight: 500 },
  number: 0.058,
  timecode: 0.038,
} as const

/** Words of a shot whose prompt is still to come. */
export function unwritten(number: number): string {
  return `Shot ${number}: nothing written yet`
}
