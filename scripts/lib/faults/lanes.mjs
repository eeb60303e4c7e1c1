// Does pieces of work some at a time.

/**
 * Takes piece after piece in so many lanes, the first pieces first; answers in the order of the pieces.
 * @template Piece, Result
 * @param {readonly Piece[]} pieces
 * @param {number} lanes
 * @param {(piece: Piece, lane: number) => Promise<Result>} work
 * @returns {Promise<readonly Result[]>}
 */
export async function inLanes(pieces, lanes, work) {
  /** @type {Map<number, Result>} */
  const results = new Map()
  const left = pieces.entries()
  const lane = async (/** @type {number} */ number) => {
    for (const [place, piece] of left) {
      results.set(place, await work(piece, number))
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)))
  return pieces.flatMap((_, place) => {
    const result = results.get(place)
    return result === undefined ? [] : [result]
  })
}
