// Shot 2. Interior, a spiral staircase: an old keeper in a yellow oilskin coat climbs, lantern in hand.

import { drawing, shape, TONE } from './paper.mjs'

const CENTRE = { x: 640, y: 330 }

/**
 * A place on the stair at this turn, from its column (0) to its rim (1): higher and smaller as it turns.
 * @param {number} angle
 * @param {number} share
 */
function placeOn(angle, share) {
  const rise = angle / (2 * Math.PI)
  return /** @type {const} */ ([CENTRE.x + Math.cos(angle) * (640 - rise * 190) * share, CENTRE.y + 320 - rise * 330 + Math.sin(angle) * (300 - rise * 110) * share])
}

/**
 * So much lower.
 * @param {readonly [number, number]} point
 * @param {number} by
 */
const under = ([x, y], by) => /** @type {const} */ ([x, y + by])

/** The stair winds round a column, seen from below: each step a wedge. */
const steps = Array.from({ length: 26 }, (_, index) => {
  const from = index * 0.42 + 0.5
  const to = from + 0.42
  const riser = [placeOn(from, 0.12), placeOn(from, 1), under(placeOn(from, 1), 26), under(placeOn(from, 0.12), 14)]
  const lit = Math.max(0, Math.cos(to - 4.0)) * (index < 16 ? 1 : 0.5)
  const tone = lit > 0.82 ? TONE.pale : lit > 0.5 ? TONE.soft : lit > 0.15 ? TONE.mid : TONE.deep
  const top = shape([placeOn(from, 0.12), placeOn(from, 1), placeOn(to, 1), placeOn(to, 0.12)])
  return { front: Math.sin(from), svg: `<path d="${shape(riser)}" fill="${TONE.ink}"/><path d="${top}" fill="${tone}" stroke="${TONE.ink}" stroke-width="3"/>` }
})

/** Courses of stone on the round wall. */
const stones = Array.from({ length: 15 }, (_, row) => {
  const y = -30 + row * 54
  const joints = Array.from({ length: 11 }, (__, at) => {
    const x = ((at + (row % 2) / 2) / 10) * 1280
    return `M${x.toFixed(0)} ${(y + 46 * Math.cos(((x - 640) / 640) * 1.3)).toFixed(0)}v54`
  }).join('')
  return `<path d="M0 ${y + 14}Q640 ${y + 78} 1280 ${y + 14}${joints}"/>`
}).join('')

export const stairs = drawing(
  `<rect width="1280" height="720" fill="url(#wall)"/>
<g filter="url(#hand)" stroke="${TONE.ink}" stroke-width="3" fill="none" opacity="0.42">${stones}</g>
<ellipse cx="470" cy="300" rx="330" ry="280" fill="${TONE.amber}" opacity="0.42" filter="url(#softer)"/>
<path d="M1060 60h74v150h-74z" fill="${TONE.soft}" filter="url(#hand)"/><path d="M1060 60h74v150h-74zM1097 60v150M1060 130h74" fill="none" stroke="${TONE.ink}" stroke-width="6" filter="url(#hand)"/>
<g filter="url(#edge)">${steps.filter(({ front }) => front < 0).map(({ svg }) => svg).join('')}
<path d="M590 -20H690V760H590Z" fill="${TONE.dark}"/><path d="M590 -20H622V760H590Z" fill="${TONE.mid}"/><path d="M676 -20H690V760H676Z" fill="${TONE.ink}"/>
${steps.filter(({ front }) => front >= 0).map(({ svg }) => svg).join('')}</g>
<g filter="url(#hand)">
<path d="M352 596L344 500L398 500L402 600Z" fill="${TONE.ink}"/><path d="M426 576L410 500L456 492L466 570Z" fill="${TONE.ink}"/>
<path d="M336 604h74l4 16h-92zM420 578h58l14 16h-72z" fill="${TONE.ink}"/>
<path d="M318 524C322 420 330 330 360 292L420 280C452 300 470 350 478 420L492 512L404 534Z" fill="${TONE.amber}"/>
<path d="M318 524C322 420 330 330 360 292L384 288C372 360 362 450 366 530Z" fill="#a8762a"/>
<path d="M404 300C410 380 414 450 412 530" fill="none" stroke="#7a5318" stroke-width="5"/>
<path d="M436 312C476 322 508 312 536 278L552 296C526 344 482 372 436 366Z" fill="${TONE.amber}"/><path d="M436 346C478 350 512 330 546 290L552 296C526 344 482 372 436 366Z" fill="#a8762a"/>
<circle cx="552" cy="282" r="16" fill="${TONE.pale}"/>
<path d="M362 288C352 262 356 232 384 224C416 222 432 240 432 268L426 294L394 304Z" fill="${TONE.pale}"/>
<path d="M366 262C364 300 388 322 428 306L432 270C418 286 392 286 382 262Z" fill="${TONE.paper}"/>
<path d="M330 250C344 226 350 196 388 190C428 190 438 216 446 236L470 246C430 254 392 250 372 240C358 250 344 256 330 250Z" fill="${TONE.amber}"/><path d="M330 250C344 226 350 196 388 190C372 210 368 226 372 240C358 250 344 256 330 250Z" fill="#a8762a"/>
<path d="M552 290V312" stroke="${TONE.ink}" stroke-width="5"/><path d="M530 316H574L580 372H524Z" fill="${TONE.glow}"/><path d="M530 316H574L580 372H524ZM541 316L538 372M563 316L566 372M522 372h60v10h-60z" fill="none" stroke="${TONE.ink}" stroke-width="5"/><path d="M536 316Q552 296 568 316Z" fill="${TONE.ink}"/>
</g>
<circle cx="552" cy="346" r="54" fill="${TONE.glow}" opacity="0.85" filter="url(#soft)"/>`,
  `<radialGradient id="wall" cx="0.4" cy="0.42" r="0.8"><stop offset="0" stop-color="${TONE.mid}"/><stop offset="0.5" stop-color="${TONE.deep}"/><stop offset="1" stop-color="${TONE.ink}"/></radialGradient>`,
)
