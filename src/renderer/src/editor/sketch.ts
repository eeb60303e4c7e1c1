/** The tones of a sketch, from black over four greys to white. */
export const TONES = [
  { name: 'Black', colour: '#101114' },
  { name: 'Dark grey', colour: '#45484d' },
  { name: 'Grey', colour: '#7d8085' },
  { name: 'Light grey', colour: '#b4b6b9' },
  { name: 'Pale grey', colour: '#dedede' },
  { name: 'White', colour: '#ffffff' },
] as const
export type Tone = (typeof TONES)[number]

/** How wide a stroke is at an even pressure, in pixels of the paper. */
export const SIZES = [
  { name: 'Fine', pixels: 7 },
  { name: 'Medium', pixels: 20 },
  { name: 'Broad', pixels: 64 },
] as const
export type Size = (typeof SIZES)[number]

export type Tool = 'pen' | 'eraser'

/** A place on the paper in its pixels, and how hard was pressed there, from 0 to 1. */
export type Point = readonly [x: number, y: number, pressure: number]

/** One line, from where it was put down to where it was lifted. */
export interface Stroke {
  readonly tool: Tool
  readonly tone: Tone
  readonly size: Size
  /** Whether the pressure was felt; without a pen it is made up from how fast the hand was. */
  readonly felt: boolean
  readonly points: readonly Point[]
}

/** One step of a sketch: a line, or the paper cleared. */
type Mark = Stroke | 'cleared'

/** A sketch with its own way back and forth, apart from the board's. */
export interface Sketch {
  readonly done: readonly Mark[]
  readonly undone: readonly Mark[]
}

export const BLANK: Sketch = { done: [], undone: [] }

export function withStroke({ done }: Sketch, stroke: Stroke): Sketch {
  return stroke.points.length === 0 ? { done, undone: [] } : { done: [...done, stroke], undone: [] }
}

/** The paper cleared, as a step that is taken back like any other. */
export function cleared(sketch: Sketch): Sketch {
  return strokesOf(sketch).length === 0 ? sketch : { done: [...sketch.done, 'cleared'], undone: [] }
}

export function undone(sketch: Sketch): Sketch {
  const mark = sketch.done.at(-1)
  return mark === undefined ? sketch : { done: sketch.done.slice(0, -1), undone: [...sketch.undone, mark] }
}

export function redone(sketch: Sketch): Sketch {
  const mark = sketch.undone.at(-1)
  return mark === undefined ? sketch : { done: [...sketch.done, mark], undone: sketch.undone.slice(0, -1) }
}

/** What is on the paper, in the order in which it was drawn. */
export function strokesOf({ done }: Sketch): readonly Stroke[] {
  return done.slice(done.lastIndexOf('cleared') + 1).flatMap((mark) => (mark === 'cleared' ? [] : [mark]))
}
