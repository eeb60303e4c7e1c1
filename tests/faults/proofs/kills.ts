import { eachTrial, neverSeen, type Proof, seldomSeen } from '../frame/proof.ts'
import { killTrial } from './kill-trial.ts'

/** Places of which a battery that tests anything hits every one. */
const PLACES = ['before journal write', 'after journal sync', 'after POST', 'at “post taken”', 'at “clip half sent”']

/** `kill -9` at every step of an order: the service's books and the files on the disk say what came of it. */
export const KILLS: Proof = {
  name: 'kills',
  promise: 'kill -9 over submit, poll and download: no order charged twice, none lost, no clip in part',
  trials: { full: 200, short: 24 },
  runsIn: 'node',
  run: eachTrial((trial, context) => killTrial(trial, context, { powerCut: false, naive: false })),
  lacks: (seen, trials) => [
    ...seldomSeen(seen, 'kills', trials),
    // Few trials cannot hit everything.
    ...(trials < 100 ? [] : neverSeen(seen, PLACES)),
    ...(Object.keys(seen).length < Math.min(30, trials / 4) ? [`only ${Object.keys(seen).length} places of a kill`] : []),
  ],
}

/** The same, and what was not synced is lost as well: what fsync is for, which `kill -9` alone does not need. */
export const POWER_CUTS: Proof = {
  name: 'power-cuts',
  promise: 'the same with every unsynced byte and name thrown away (a model of a power cut, not one)',
  trials: { full: 100, short: 12 },
  runsIn: 'node',
  run: eachTrial((trial, context) => killTrial(trial, context, { powerCut: true, naive: false })),
  lacks: (seen, trials) => seldomSeen(seen, 'kills', trials),
}
