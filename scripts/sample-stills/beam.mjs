// Shot 5. Aerial, dusk: the beam of a lighthouse sweeps over dark water and finds a small wooden fishing boat.

import { dice, drawing, TONE } from './paper.mjs'

const next = dice(11)
/**
 * Whether a place on the water lies in the beam.
 * @param {number} x
 * @param {number} y
 */
const isLit = (x, y) => Math.abs(y - (150 + (x - 120) * 0.43)) < 22 + (x - 120) * 0.13

/** Swell as it is seen from above: short bent strokes, paler in the light. */
const swell = Array.from({ length: 420 }, () => {
  const [x, y] = [next() * 1280, 130 + next() ** 0.9 * 600]
  const long = 16 + ((y - 130) / 590) * 60 * (0.5 + next())
  const lit = isLit(x, y)
  return `<path d="M${x.toFixed(0)} ${y.toFixed(0)}q${(long / 2).toFixed(0)} ${(-4 - long / 12).toFixed(0)} ${long.toFixed(0)} 0" stroke="${lit ? TONE.glow : next() > 0.5 ? TONE.ink : TONE.mid}" opacity="${lit ? 0.75 : 0.5}" stroke-width="${(1.5 + (y / 720) * 2.4).toFixed(1)}"/>`
}).join('')

export const beam = drawing(
  `<rect width="1280" height="720" fill="url(#water)"/>
<rect width="1280" height="124" fill="url(#dusk)"/>
<path d="M0 124H1280" stroke="${TONE.soft}" stroke-width="3" opacity="0.6"/>
<path d="M132 118L1340 420V900L132 132Z" fill="${TONE.glow}" opacity="0.3" filter="url(#soft)"/>
<path d="M132 120L1340 520V800L132 130Z" fill="${TONE.glow}" opacity="0.36" filter="url(#soft)"/>
<g fill="none" stroke-linecap="round">${swell}</g>
<g filter="url(#edge)"><path d="M-20 250L20 190L70 176L96 150L150 146L196 168L214 206L260 232L214 262L120 300L-20 330Z" fill="${TONE.ink}"/><path d="M-20 330L120 300L214 262L260 232L272 240L214 282L120 322L-20 352Z" fill="${TONE.soft}" opacity="0.6"/></g>
<g filter="url(#hand)"><path d="M112 162L118 106H142L148 162Z" fill="${TONE.paper}"/><path d="M130 106H142L148 162H132Z" fill="${TONE.mid}"/><path d="M116 106V92H144V106Z" fill="${TONE.amber}"/><path d="M112 92L130 76L148 92Z" fill="${TONE.ink}"/></g>
<circle cx="130" cy="100" r="40" fill="${TONE.glow}" filter="url(#soft)"/>
<ellipse cx="870" cy="476" rx="210" ry="100" fill="${TONE.glow}" opacity="0.55" filter="url(#softer)"/>
<g filter="url(#hand)">
<path d="M760 520C820 566 950 560 1016 486L1034 500C990 590 850 606 764 552Z" fill="${TONE.ink}" opacity="0.65"/>
<path d="M752 470C776 512 828 540 890 532C950 524 996 492 1018 450C960 440 900 436 862 440C820 446 782 456 752 470Z" fill="${TONE.dark}"/>
<path d="M752 470C782 456 820 446 862 440C900 436 960 440 1018 450C970 470 930 482 880 488C830 490 790 484 752 470Z" fill="${TONE.pale}"/>
<path d="M786 470C814 458 842 452 868 450C900 448 944 450 984 456C940 470 916 476 878 478C844 480 816 478 786 470Z" fill="${TONE.deep}"/>
<path d="M840 452L848 480M920 448L922 476" stroke="${TONE.pale}" stroke-width="9"/>
<path d="M882 470L900 330" stroke="${TONE.ink}" stroke-width="8"/><path d="M900 330L960 450" stroke="${TONE.ink}" stroke-width="3"/><path d="M896 344L860 446" stroke="${TONE.ink}" stroke-width="3"/>
<path d="M868 474C866 448 872 430 886 428C900 430 906 450 904 474Z" fill="${TONE.ink}"/><circle cx="886" cy="420" r="12" fill="${TONE.pale}"/><path d="M874 432q14 10 26 0l10 22l-9 2l-8 -12q-10 4 -17 0z" fill="${TONE.red}"/><path d="M900 440L922 420" stroke="${TONE.ink}" stroke-width="7" stroke-linecap="round"/>
</g>
<path d="M752 476q-60 10 -110 4M758 496q-70 24 -140 16M770 512q-50 34 -120 34" fill="none" stroke="${TONE.glow}" stroke-width="4" opacity="0.8" stroke-linecap="round"/>`,
  `<linearGradient id="water" x1="0" y1="0" x2="0.3" y2="1"><stop offset="0" stop-color="${TONE.mid}"/><stop offset="0.4" stop-color="${TONE.deep}"/><stop offset="1" stop-color="${TONE.ink}"/></linearGradient>
<linearGradient id="dusk" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="${TONE.deep}"/><stop offset="0.7" stop-color="${TONE.soft}"/><stop offset="1" stop-color="${TONE.pale}"/></linearGradient>`,
)
