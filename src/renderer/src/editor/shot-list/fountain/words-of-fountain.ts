/** `INT. HOUSE - DAY`, `EXT HARBOUR`, `INT./EXT. CAR`, `I/E CAR`; forced by a full stop: `.ON THE PIER`. */
const HEADING = /^(?:(?:int\.?\/ext|ext\.?\/int|i\/e|int|ext|est)[. ]\s*\S|\.(?![.\s]))/i
/** `CUT TO:`, `FADE OUT.`; forced by `>`, unless the line ends in `<` and so is centred. */
const TRANSITION = /^(?:>(?!.*<$).*|[^\p{Ll}]+ TO:|(?:FADE (?:IN|OUT|TO BLACK)|CUT TO BLACK)[.:]?)$/u
/** `MARA`, `MARA (V.O.)`, `DR. O’NEILL ^`: no letter in lower case outside brackets, and one that is a capital; forced by `@`. */
const CUE = /^(?:@\s*\S.*|(?![!~>[])(?=[^(]*\p{Lu})[^\p{Ll}(]+(?:\([^)]*\)\s*)*\^?)$/u
/** What a line begins with that says where the camera is; in capitals, as scripts have it. */
const CAMERA =
  /^(?:(?:EXTREME |VERY )?(?:CLOSE|WIDE|WIDER|CLOSER|LONG|MEDIUM|FULL)(?: ON\b| ANGLE\b| SHOT\b|[ -]?UP\b| CLOSE\b|:)|ANGLE (?:ON|:)|(?:NEW|LOW|HIGH|REVERSE|ANOTHER) ANGLE\b|REVERSE(?: ON\b| SHOT\b|:)|INSERT\b|POV\b|[^\p{Ll}]{1,24}[’']S POV\b|(?:E?CU|MCU|BCU|MS|MLS|E?WS|E?LS|OTS)(?=[\s:–—-]|$)|OVER THE SHOULDER\b|(?:TWO|HIGH|LOW|AERIAL|DRONE|ESTABLISHING|TRACKING|DOLLY|CRANE|HANDHELD|BIRD[’']?S[ -]EYE) (?:SHOT|VIEW)\b|(?:TRACKING|DOLLY|CRANE|PAN|TILT|ZOOM|PUSH|PULL) (?:IN|OUT|UP|DOWN|LEFT|RIGHT|ACROSS|BACK|TO|WITH)\b|ON SCREEN\b|MONTAGE\b|BACK TO\b)/u
const SHOT_NUMBER = /^(?:shot|sh\.?)\s*#?\s*\d+[a-z]?\b/i
const TITLE_KEY = /^(?:title|credit|authors?|source|notes?|draft date|date|contact|copyright|revision|format)\s*:/i

export function isHeading(line: string): boolean {
  return HEADING.test(line)
}

/** A scene's heading without the sign that forces it, and without its number. */
export function headingIn(line: string): string {
  return line.replace(/^\.(?=\S)/, '').replace(/\s*#[^#\s][^#]*#\s*$/, '').trim()
}

export function isTransition(line: string): boolean {
  return TRANSITION.test(line)
}

/** Whether a line says where the camera is, or which shot it is, and so begins a shot. */
export function isCamera(line: string): boolean {
  return CAMERA.test(line) || isShotNumber(line)
}

/** Whether a line says which shot it is: `Shot 3`. */
export function isShotNumber(line: string): boolean {
  return SHOT_NUMBER.test(line)
}

/** Whether a line can be a character's name over what the character says. */
export function isCue(line: string): boolean {
  return CUE.test(line) && !isCamera(line)
}

/** Whether a script's first line begins a title page. */
export function isTitleKey(line: string): boolean {
  return TITLE_KEY.test(line)
}

/** Words of action without the signs that only say how they look: emphasis, forced action, lyrics, centring. */
export function plainWords(line: string): string {
  const bare = /^>.*<$/.test(line) ? line.slice(1, -1) : line.replace(/^[!~]/, '')
  return bare
    .replaceAll(/(?<!\\)(\*{1,3})(?=\S)([^*]*?\S)(?<!\\)\1/g, '$2')
    .replaceAll(/(?<![\\\p{L}\d])_(?=\S)([^_]*?\S)(?<!\\)_(?![\p{L}\d])/gu, '$1')
    .replaceAll(/\\([*_])/g, '$1')
    .trim()
}
