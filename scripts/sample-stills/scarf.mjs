// Shot 6. Medium shot on a small fishing boat: a young woman in a red scarf turns into the sweeping light and smiles with relief.

import { dice, drawing, TONE } from './paper.mjs'

const next = dice(5)
const waves = Array.from({ length: 120 }, () => {
  const y = 330 + next() * 230
  const x = next() * 1280
  const long = 20 + ((y - 330) / 230) * 90
  return `<path d="M${x.toFixed(0)} ${y.toFixed(0)}q${(long / 2).toFixed(0)} ${(-long / 9).toFixed(0)} ${long.toFixed(0)} 0" stroke="${x < 520 ? TONE.pale : TONE.ink}" opacity="${x < 520 ? 0.6 : 0.5}" stroke-width="2.6"/>`
}).join('')

export const scarf = drawing(
  `<rect width="1280" height="720" fill="url(#air)"/>
<rect y="322" width="1280" height="398" fill="url(#sea)"/><g fill="none" stroke-linecap="round">${waves}</g>
<path d="M60 236L1300 40V640L60 250Z" fill="${TONE.glow}" opacity="0.34" filter="url(#soft)"/>
<g filter="url(#edge)"><path d="M-20 330V280L30 262L74 268L120 300L168 322V332Z" fill="${TONE.dark}"/><path d="M52 264L56 222H72L76 266Z" fill="${TONE.deep}"/></g><circle cx="64" cy="228" r="90" fill="${TONE.glow}" filter="url(#soft)"/><circle cx="64" cy="228" r="20" fill="#fffdf4"/>
<g filter="url(#hand)"><path d="M1010 -20L1040 720H1070L1036 -20Z" fill="${TONE.ink}"/><path d="M1010 -20L1040 720H1050L1018 -20Z" fill="${TONE.soft}"/><path d="M1024 60L1300 470M1020 40L780 720" stroke="${TONE.ink}" stroke-width="5"/><path d="M1060 420C1120 430 1180 470 1210 540L1180 560C1150 500 1110 466 1062 456Z" fill="${TONE.deep}"/></g>
<g filter="url(#hand)">
<path d="M430 720C436 620 470 552 548 520L700 506C790 524 842 590 864 720Z" fill="${TONE.deep}"/><path d="M430 720C436 620 470 552 548 520L596 516C540 570 524 640 528 720Z" fill="${TONE.pale}"/><path d="M528 720C524 640 540 570 596 516L626 514C590 580 584 650 590 720Z" fill="${TONE.mid}"/>
<path d="M560 190C600 110 720 110 770 190C812 200 860 236 900 232C880 262 860 270 838 272C866 290 896 296 922 290C892 330 860 336 832 326C850 356 880 372 900 370C850 402 800 396 770 372C768 420 752 450 728 470L690 300Z" fill="${TONE.ink}"/>
<path d="M548 470L556 404H664L682 500C640 530 590 524 548 470Z" fill="${TONE.mid}"/><path d="M548 470L556 404H596L586 496C570 490 556 480 548 470Z" fill="${TONE.pale}"/>
<path d="M528 286C518 214 560 160 624 158C690 158 730 206 728 280C726 354 692 424 630 434C592 438 560 412 546 372C540 354 530 320 528 286Z" fill="${TONE.pale}"/>
<path d="M728 280C726 354 692 424 630 434C622 435 614 434 606 432C656 410 676 350 668 290C664 250 664 214 676 180C710 200 730 236 728 280Z" fill="${TONE.mid}"/>
<path d="M528 286C518 214 560 160 624 158C690 158 730 206 728 280L716 300C712 262 700 236 680 222C640 246 584 244 552 226C540 244 532 262 528 286Z" fill="${TONE.ink}"/><path d="M552 226C560 196 588 176 622 174" fill="none" stroke="${TONE.mid}" stroke-width="7"/>
<path d="M714 292q16 -8 18 14q0 26 -20 30z" fill="${TONE.mid}"/>
<path d="M700 190C750 200 790 236 840 246M712 240C756 262 790 296 850 304M724 310C756 330 780 350 826 352" fill="none" stroke="${TONE.deep}" stroke-width="6" stroke-linecap="round"/>
<g fill="none" stroke="${TONE.ink}" stroke-linecap="round"><path d="M550 270q18 -14 40 -4" stroke-width="7"/><path d="M624 266q22 -10 44 2" stroke-width="7"/><path d="M556 296q16 -12 32 0" stroke-width="6"/><path d="M630 296q18 -12 36 2" stroke-width="6"/><path d="M596 300q-12 34 -14 46q8 10 24 6" stroke-width="5"/><path d="M568 378q30 26 70 -2" stroke-width="6"/><path d="M562 372q2 6 8 8M642 370q0 6 -6 8" stroke-width="5"/></g>
<path d="M572 380q30 22 62 -1q-10 26 -32 26q-22 0 -30 -25z" fill="${TONE.paper}" stroke="${TONE.ink}" stroke-width="4"/>
<circle cx="574" cy="300" r="6" fill="${TONE.ink}"/><circle cx="648" cy="301" r="6" fill="${TONE.ink}"/><circle cx="572" cy="298" r="2" fill="${TONE.glow}"/><circle cx="646" cy="299" r="2" fill="${TONE.glow}"/>
<path d="M524 458C560 500 650 512 708 446C730 470 734 500 718 528C650 580 560 566 512 520C508 496 512 474 524 458Z" fill="${TONE.red}"/><path d="M524 458C560 500 650 512 708 446L716 462C660 530 566 528 516 486Z" fill="#d06a54"/><path d="M690 520C750 560 820 540 900 590C950 620 980 604 1010 612C960 650 900 648 850 622C790 596 730 606 684 566Z" fill="${TONE.red}"/><path d="M700 530C756 566 820 552 892 596" fill="none" stroke="#7d2d24" stroke-width="6"/><path d="M540 500C580 530 640 534 690 506M530 520C580 556 650 556 700 528" fill="none" stroke="#7d2d24" stroke-width="5"/>
</g>
<g filter="url(#hand)"><path d="M-20 640C260 610 420 640 640 660C860 640 1040 610 1300 634V760H-20Z" fill="${TONE.ink}"/><path d="M-20 640C260 610 420 640 640 660C860 640 1040 610 1300 634V652C1040 630 860 660 640 682C420 660 260 632 -20 662Z" fill="${TONE.soft}"/></g>
<ellipse cx="520" cy="300" rx="70" ry="170" fill="${TONE.glow}" opacity="0.5" filter="url(#softer)"/>`,
  `<linearGradient id="air" x1="0" y1="0" x2="1" y2="0.3"><stop offset="0" stop-color="${TONE.soft}"/><stop offset="0.5" stop-color="${TONE.mid}"/><stop offset="1" stop-color="${TONE.dark}"/></linearGradient>
<linearGradient id="sea" x1="0" y1="0" x2="1" y2="0.5"><stop offset="0" stop-color="${TONE.mid}"/><stop offset="1" stop-color="${TONE.ink}"/></linearGradient>`,
)
