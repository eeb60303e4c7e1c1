import { SAMPLE_STILLS } from '../../../shared/domain/pictures/sample-stills.ts'
import type { Board } from '../../../shared/domain/storyboard.ts'
import { newBoard, newShot } from './new-board.ts'

const SHOTS = [
  { seconds: 2, prompt: 'Wide shot, dawn. A lighthouse on a black cliff above a calm sea, mist rolling in below, slow push in.' },
  { seconds: 3, prompt: 'Interior, spiral staircase of a lighthouse. An old keeper in a yellow oilskin coat climbs, lantern in hand, camera rising with him.' },
  { seconds: 2, prompt: 'Extreme close-up. Weathered hands of an old man strike a match; the flame catches, warm light on brass.' },
  { seconds: 3, prompt: 'Low angle inside the lantern room. A great glass lens begins to turn, prisms throwing bands of gold across the walls.' },
  { seconds: 2, prompt: 'Aerial, dusk. The beam of a lighthouse sweeps over dark water and finds a small wooden fishing boat.' },
  { seconds: 3, prompt: 'Medium shot on a small fishing boat. A young woman in a red scarf turns into the sweeping light and smiles with relief.' },
] as const

/** The board that a first start opens, so that the first press of Render works. Six shots, 15 seconds, each with its drawing. */
export function sampleBoard(): Board {
  const board = newBoard('The lighthouse')
  return {
    ...board,
    shots: SHOTS.map((shot, index) => {
      const still = SAMPLE_STILLS[index]
      return { ...newShot(), ...shot, ...(still && { still }) }
    }),
  }
}
