// Shot 1. Wide, dawn: a lighthouse on a black cliff above a calm sea, mist rolling in below.

import { dice, drawing, TONE } from './paper.mjs'

const next = dice(7)
/** Short level strokes of light on the water, closer together towards the horizon. */
const glints = Array.from({ length: 90 }, () => {
  const depth = next() ** 1.6
  const y = 448 + depth * 250
  const x = 60 + next() * 1160
  const length = 14 + depth * 90 * next()
  return `<path d="M${x.toFixed(0)} ${y.toFixed(0)}h${length.toFixed(0)}" stroke-width="${(1.2 + depth * 2.6).toFixed(1)}" opacity="${(0.25 + 0.5 * (1 - Math.abs(x - 430) / 900)).toFixed(2)}"/>`
}).join('')

export const cliff = drawing(
  `<rect width="1280" height="720" fill="url(#sky)"/>
<ellipse cx="420" cy="446" rx="420" ry="120" fill="${TONE.glow}" opacity="0.75" filter="url(#softer)"/>
<g filter="url(#soft)" fill="${TONE.mid}" opacity="0.5"><ellipse cx="260" cy="120" rx="330" ry="26"/><ellipse cx="820" cy="86" rx="300" ry="20"/><ellipse cx="560" cy="220" rx="420" ry="22"/><ellipse cx="160" cy="300" rx="260" ry="14"/></g>
<rect y="444" width="1280" height="276" fill="url(#sea)"/>
<path d="M0 444H1280" stroke="${TONE.mid}" stroke-width="2" opacity="0.7"/>
<g stroke="${TONE.glow}" stroke-linecap="round" fill="none">${glints}</g>
<g filter="url(#edge)">
<path d="M640 720L668 650L700 622L716 560L764 520L790 452L836 424L862 372L930 344L1010 330L1100 338L1178 352L1280 330V720Z" fill="${TONE.ink}"/>
<path d="M716 560L764 520L790 452L836 424L862 372L930 344L944 372L900 420L884 486L846 540L842 610L800 720H690Z" fill="${TONE.dark}" opacity="0.85"/>
<path d="M862 372L930 344L1010 330L1010 344L940 362L884 396Z" fill="${TONE.mid}" opacity="0.7"/>
<path d="M560 720L582 688L612 676L630 648L652 690L668 720Z" fill="${TONE.ink}"/><path d="M486 720L500 702L522 698L536 720Z" fill="${TONE.ink}"/>
</g>
<g filter="url(#hand)">
<path d="M952 336L964 168H1020L1034 336Z" fill="${TONE.paper}"/>
<path d="M992 168H1020L1034 336H996Z" fill="${TONE.mid}"/>
<path d="M960 232L962 200H1024L1027 232Z" fill="${TONE.deep}" opacity="0.85"/><path d="M955 300L958 268H1029L1031 300Z" fill="${TONE.deep}" opacity="0.85"/>
<path d="M950 168H1034V156H950Z" fill="${TONE.ink}"/>
<path d="M966 156V116H1018V156Z" fill="${TONE.amber}"/><path d="M966 156V116M979 156V116M992 156V116M1005 156V116M1018 156V116" stroke="${TONE.ink}" stroke-width="3"/>
<path d="M958 116L992 84L1026 116Z" fill="${TONE.ink}"/><path d="M992 84V66" stroke="${TONE.ink}" stroke-width="4"/>
<path d="M1046 340V306L1072 288L1098 306V344Z" fill="${TONE.deep}"/><path d="M1040 308L1072 284L1104 308Z" fill="${TONE.ink}"/><rect x="1060" y="314" width="10" height="12" fill="${TONE.amber}"/>
</g>
<circle cx="992" cy="136" r="64" fill="${TONE.glow}" opacity="0.8" filter="url(#soft)"/>
<path d="M968 130L0 20V190L968 146Z" fill="${TONE.glow}" opacity="0.16" filter="url(#soft)"/>
<g filter="url(#softer)" fill="${TONE.paper}"><ellipse cx="760" cy="660" rx="380" ry="44" opacity="0.75"/><ellipse cx="1120" cy="600" rx="260" ry="36" opacity="0.5"/><ellipse cx="300" cy="600" rx="340" ry="20" opacity="0.4"/></g>
<path d="M300 180q12 -12 24 0q12 -12 24 0M380 220q9 -9 18 0q9 -9 18 0M250 240q7 -7 14 0q7 -7 14 0" fill="none" stroke="${TONE.ink}" stroke-width="3"/>`,
  `<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${TONE.deep}"/><stop offset="0.34" stop-color="${TONE.mid}"/><stop offset="0.62" stop-color="${TONE.pale}"/></linearGradient>
<linearGradient id="sea" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${TONE.soft}"/><stop offset="0.5" stop-color="${TONE.mid}"/><stop offset="1" stop-color="${TONE.dark}"/></linearGradient>`,
)
