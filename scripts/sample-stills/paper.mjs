// What the drawings share: a sheet of 1280 × 720, tones from ink to paper with one warm one, and a hand that is not steady.

export const WIDTH = 1280
export const HEIGHT = 720

export const TONE = { ink: '#17181b', dark: '#2b2d32', deep: '#44474e', mid: '#70737a', soft: '#a3a5a8', pale: '#cfcdc8', paper: '#e9e6de', glow: '#fff4d6', amber: '#eab04a', red: '#b4463a' }

/**
 * A drawing as SVG, with grain over it.
 * @param {string} body
 * @param {string} [defs]
 */
export function drawing(body, defs = '') {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<defs>
<filter id="hand" x="-5%" y="-5%" width="110%" height="110%"><feTurbulence type="fractalNoise" baseFrequency="0.018" numOctaves="2" seed="4"/><feDisplacementMap in="SourceGraphic" scale="7" xChannelSelector="R" yChannelSelector="G"/></filter>
<filter id="edge" x="-5%" y="-5%" width="110%" height="110%"><feTurbulence type="fractalNoise" baseFrequency="0.06" numOctaves="2" seed="9"/><feDisplacementMap in="SourceGraphic" scale="5" xChannelSelector="R" yChannelSelector="G"/></filter>
<filter id="soft" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="16"/></filter>
<filter id="softer" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="44"/></filter>
<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.7" numOctaves="2" seed="3"/><feColorMatrix values="0 0 0 0 0.5  0 0 0 0 0.5  0 0 0 0 0.5  0 0 0 0 1"/></filter>
<filter id="pencil" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.035 0.5" numOctaves="3" seed="12"/><feColorMatrix values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0.9 0 0 0 -0.36"/></filter>
<radialGradient id="vignette" cx="50%" cy="50%" r="75%"><stop offset="62%" stop-color="#000" stop-opacity="0"/><stop offset="100%" stop-color="#000" stop-opacity="0.45"/></radialGradient>
${defs}
</defs>
${body}
<rect width="${WIDTH}" height="${HEIGHT}" filter="url(#pencil)" opacity="0.34"/>
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#vignette)"/>
</svg>`
}

/**
 * Points as a path of straight lines.
 * @param {readonly (readonly [number, number])[]} points
 */
export function shape(points) {
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`
}

/**
 * The same numbers at every run, from 0 to 1.
 * @param {number} seed
 */
export function dice(seed) {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
