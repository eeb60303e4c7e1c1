// Shot 3. Extreme close-up: weathered hands of an old man strike a match; the flame catches, warm light on brass.

import { drawing, TONE } from './paper.mjs'

/**
 * A finger: a thick bent line with its light on the side of the flame.
 * @param {string} path
 * @param {number} thick
 */
const finger = (path, thick) =>
  `<path d="${path}" stroke="${TONE.ink}" stroke-width="${thick + 8}"/><path d="${path}" stroke="url(#skin)" stroke-width="${thick}"/>`

const creases = 'M866 362q10 14 4 28M902 398q12 12 8 28M950 330q14 10 12 26M336 470q-10 12 -4 26M296 520q-12 10 -8 26M380 430q-8 10 -4 22M1000 470q30 -8 54 8M1010 500q34 -4 60 14M214 560q-30 -6 -54 12M220 590q-36 0 -64 20'

export const match = drawing(
  `<rect width="1280" height="720" fill="url(#room)"/>
<g filter="url(#soft)"><rect x="-20" y="60" width="220" height="700" fill="#8a6a30" opacity="0.55"/><rect x="30" y="60" width="26" height="700" fill="${TONE.amber}" opacity="0.6"/><ellipse cx="1150" cy="130" rx="190" ry="120" fill="#8a6a30" opacity="0.45"/><ellipse cx="1110" cy="96" rx="70" ry="20" fill="${TONE.glow}" opacity="0.5"/></g>
<circle cx="640" cy="250" r="300" fill="${TONE.amber}" opacity="0.6" filter="url(#softer)"/>
<g filter="url(#hand)" stroke-linecap="round" stroke-linejoin="round" fill="none">
<path d="M-40 760C60 620 130 560 240 520C340 486 420 520 440 590C450 660 380 740 300 780Z" fill="url(#skin)" stroke="${TONE.ink}" stroke-width="8"/>
<path d="M1330 760C1240 620 1160 560 1060 500C980 450 900 470 880 540C872 640 960 730 1040 780Z" fill="url(#skin2)" stroke="${TONE.ink}" stroke-width="8"/>
<path d="M360 470L600 404L648 520L410 596Z" fill="${TONE.deep}" stroke="${TONE.ink}" stroke-width="8"/><path d="M360 470L600 404L608 424L368 490Z" fill="${TONE.soft}" stroke="${TONE.ink}" stroke-width="5"/><path d="M404 576L640 502L648 520L410 596Z" fill="#6b4a22"/>
<path d="M430 500l140 -42M440 526l140 -42" stroke="${TONE.mid}" stroke-width="7"/>
${finger('M250 600C330 640 420 640 500 584', 62)}${finger('M226 556C310 610 400 606 470 548', 60)}${finger('M250 520C300 470 360 440 440 436', 66)}
<path d="M640 300L900 440" stroke="${TONE.ink}" stroke-width="18"/><path d="M640 300L900 440" stroke="${TONE.pale}" stroke-width="10"/>
${finger('M1060 560C980 560 930 520 880 452', 66)}${finger('M1080 520C1000 470 930 430 858 396', 64)}${finger('M1030 640C950 640 900 590 872 520', 60)}
<path d="M838 380q16 -6 30 10l-8 22q-22 -2 -34 -18z" fill="${TONE.paper}" stroke="${TONE.ink}" stroke-width="4"/><path d="M420 418q24 -6 40 8l-6 26q-24 4 -42 -8z" fill="${TONE.paper}" stroke="${TONE.ink}" stroke-width="4"/>
<path d="${creases}" stroke="${TONE.ink}" stroke-width="5" opacity="0.75"/>
</g>
<circle cx="632" cy="236" r="120" fill="${TONE.glow}" opacity="0.85" filter="url(#soft)"/>
<g filter="url(#edge)"><path d="M628 96C660 170 690 210 680 262C674 300 648 318 630 316C602 314 584 288 588 252C592 206 626 170 628 96Z" fill="${TONE.amber}"/><path d="M630 160C650 206 664 232 656 266C650 290 640 300 630 300C614 298 604 282 608 256C612 226 628 206 630 160Z" fill="${TONE.glow}"/><circle cx="640" cy="302" r="15" fill="${TONE.ink}"/></g>
<g fill="${TONE.amber}"><circle cx="720" cy="150" r="5"/><circle cx="560" cy="120" r="4"/><circle cx="760" cy="220" r="3"/><circle cx="700" cy="90" r="3"/><circle cx="540" cy="190" r="3"/></g>`,
  `<radialGradient id="room" cx="0.5" cy="0.36" r="0.75"><stop offset="0" stop-color="#6b5a3a"/><stop offset="0.5" stop-color="${TONE.dark}"/><stop offset="1" stop-color="${TONE.ink}"/></radialGradient>
<linearGradient id="skin" gradientUnits="userSpaceOnUse" x1="520" y1="380" x2="120" y2="720"><stop offset="0" stop-color="#e6cf9f"/><stop offset="0.4" stop-color="#a08a68"/><stop offset="1" stop-color="${TONE.dark}"/></linearGradient>
<linearGradient id="skin2" gradientUnits="userSpaceOnUse" x1="780" y1="360" x2="1200" y2="720"><stop offset="0" stop-color="#e6cf9f"/><stop offset="0.4" stop-color="#a08a68"/><stop offset="1" stop-color="${TONE.dark}"/></linearGradient>`,
)
