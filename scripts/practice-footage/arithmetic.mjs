// The few curves between numbers that everything here is drawn and scored with.

/** @param {number} value @returns {number} the nearest value in 0..1 */
export const clamp = (value) => (value < 0 ? 0 : value > 1 ? 1 : value)

/** @param {number} way 0..1 @returns {number} 0..1, setting off and arriving gently */
export const ease = (way) => way * way * (3 - 2 * way)

/**
 * A gentle step: 0 before `from`, 1 after `to`. It falls instead where `from` is the greater.
 * @param {number} from @param {number} to @param {number} value @returns {number} 0..1
 */
export const smoothstep = (from, to, value) => ease(clamp((value - from) / (to - from)))

/**
 * `from` at 0, `to` at 1, and straight on beyond.
 * @param {number} from @param {number} to @param {number} way @returns {number}
 */
export const lerp = (from, to, way) => from + (to - from) * way
