// Shot 4. Low angle inside the lantern room: a great glass lens begins to turn, prisms throwing bands of gold across the walls.

import { drawing, shape, TONE } from './paper.mjs'

const EYE = { x: 640, y: 350 }
/** Rings of prisms round the bull's-eye, as they are seen from below: each flatter than a circle. */
const rings = Array.from({ length: 11 }, (_, index) => {
  const radius = 64 + index * 21
  const lit = index % 2 === 0
  return `<ellipse cx="${EYE.x}" cy="${EYE.y}" rx="${(radius * 0.86).toFixed(0)}" ry="${radius}" fill="none" stroke="${lit ? TONE.pale : TONE.mid}" stroke-width="${lit ? 13 : 9}"/><path d="M${(EYE.x - radius * 0.86 * 0.94).toFixed(0)} ${(EYE.y - radius * 0.34).toFixed(0)}A${(radius * 0.86).toFixed(0)} ${radius} 0 0 1 ${(EYE.x - radius * 0.3).toFixed(0)} ${(EYE.y - radius * 0.937).toFixed(0)}" fill="none" stroke="${TONE.glow}" stroke-width="6"/>`
}).toReversed().join('')

/**
 * A place at this turn about the lens, so far away.
 * @param {number} turn
 * @param {number} wide
 * @param {number} high
 */
const at = (turn, wide, high) => /** @type {const} */ ([EYE.x + Math.cos(turn) * wide, EYE.y + Math.sin(turn) * high])

/** Bands of light from the lens to the walls, as a fan. */
const bands = [-2.9, -2.62, -2.36, -0.78, -0.52, -0.24, 0.24, 2.86].map((angle, index) => {
  const wide = 0.05 + (index % 3) * 0.018
  const ends = [at(angle - wide * 0.6, 230, 270), at(angle - wide, 1_100, 1_100), at(angle + wide, 1_100, 1_100), at(angle + wide * 0.6, 230, 270)]
  return `<path d="${shape(ends)}" opacity="${(0.34 + (index % 2) * 0.2).toFixed(2)}"/>`
}).join('')

/** Panes of the lantern, meeting at the vent of the roof. */
const bars = [-560, -340, -150, 150, 340, 560].map((x) => `M${640 + x * 0.12} -40L${640 + x * 1.5} 720`).join('')

export const lens = drawing(
  `<rect width="1280" height="720" fill="url(#night)"/>
<g filter="url(#hand)"><path d="M-20 150Q640 -70 1300 150V-20H-20Z" fill="${TONE.ink}"/><path d="M-20 190Q640 -30 1300 190" fill="none" stroke="${TONE.deep}" stroke-width="14"/><path d="${bars}M-20 470Q640 380 1300 470" fill="none" stroke="${TONE.ink}" stroke-width="17"/><path d="${bars}" fill="none" stroke="${TONE.deep}" stroke-width="4"/></g>
<g fill="${TONE.amber}" filter="url(#soft)">${bands}</g>
<circle cx="640" cy="350" r="300" fill="${TONE.amber}" opacity="0.45" filter="url(#softer)"/>
<g filter="url(#edge)">
<ellipse cx="640" cy="350" rx="262" ry="304" fill="${TONE.dark}"/>
${rings}
<ellipse cx="640" cy="350" rx="58" ry="66" fill="${TONE.glow}"/><ellipse cx="640" cy="350" rx="58" ry="66" fill="none" stroke="${TONE.amber}" stroke-width="8"/>
</g>
<g filter="url(#hand)" fill="none" stroke="${TONE.ink}"><ellipse cx="640" cy="350" rx="262" ry="304" stroke-width="20"/><path d="M640 46V290M640 410V656M378 350H580M700 350H902" stroke-width="11"/><ellipse cx="640" cy="350" rx="262" ry="304" stroke="#9a7430" stroke-width="5"/></g>
<g filter="url(#hand)"><path d="M430 640H850L900 720H380Z" fill="${TONE.ink}"/><path d="M430 640H850L858 654H422Z" fill="#9a7430"/><path d="M520 600L500 650M760 600L780 650" stroke="${TONE.ink}" stroke-width="20"/><path d="M416 690H864" stroke="#6b5124" stroke-width="6"/></g>
<circle cx="640" cy="350" r="92" fill="${TONE.glow}" opacity="0.9" filter="url(#soft)"/>
<g filter="url(#hand)"><path d="M70 720L84 560C92 520 120 500 150 506C186 512 204 540 206 580L222 720Z" fill="${TONE.ink}"/><path d="M112 500C104 470 116 444 144 442C172 442 186 466 180 496C172 520 124 522 112 500Z" fill="${TONE.ink}"/><path d="M94 470Q146 410 202 470Q150 458 94 470Z" fill="${TONE.ink}"/><path d="M200 478Q212 520 216 600L224 700" stroke="${TONE.amber}" stroke-width="7" fill="none"/></g>`,
  `<radialGradient id="night" cx="0.5" cy="0.48" r="0.8"><stop offset="0" stop-color="${TONE.mid}"/><stop offset="0.45" stop-color="${TONE.deep}"/><stop offset="1" stop-color="${TONE.ink}"/></radialGradient>`,
)
