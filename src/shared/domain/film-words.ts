/** What a film word says of a shot. */
export type FilmWordKind = 'size' | 'angle' | 'movement' | 'lens' | 'light'

/** A film word: how it is written into a prompt, in lower case but for names, and what else is read as it. */
export interface FilmWord {
  readonly phrase: string
  readonly also?: readonly string[]
}

/** Film words of one kind. */
export interface FilmWordGroup {
  readonly kind: FilmWordKind
  /** The name on the screen. */
  readonly name: string
  /** Where in a prompt these words belong: a shot is opened by its size and angle, the rest follows what is seen. */
  readonly place: 'start' | 'end'
  /** Whether a shot has one of them at most, so that another takes its place. */
  readonly one: boolean
  readonly words: readonly FilmWord[]
}

/**
 * The film words that a prompt is built from, and found again in. The plain vocabulary of a shot list, in words that any
 * crew uses: nothing here is a parameter of some model. Hyphens and white space are one when they are looked for.
 */
export const FILM_WORDS: readonly FilmWordGroup[] = [
  {
    kind: 'size',
    name: 'Size',
    place: 'start',
    one: true,
    words: [
      { phrase: 'extreme wide shot', also: ['extreme long shot'] },
      { phrase: 'wide shot', also: ['long shot'] },
      { phrase: 'full shot' },
      { phrase: 'medium wide shot', also: ['medium long shot'] },
      { phrase: 'medium shot', also: ['mid shot'] },
      { phrase: 'medium close-up' },
      { phrase: 'close-up', also: ['closeup', 'close shot', 'close-up shot'] },
      { phrase: 'extreme close-up', also: ['extreme closeup', 'extreme close-up shot'] },
      { phrase: 'two-shot' },
    ],
  },
  {
    kind: 'angle',
    name: 'Angle',
    place: 'start',
    one: true,
    words: [
      { phrase: 'eye level', also: ['eye-level shot'] },
      { phrase: 'low angle', also: ['low-angle shot'] },
      { phrase: 'high angle', also: ['high-angle shot'] },
      { phrase: 'overhead shot', also: ['overhead view', 'top-down shot', 'top-down view', "bird's-eye view"] },
      { phrase: 'aerial shot', also: ['aerial view', 'aerial', 'drone shot'] },
      { phrase: "worm's-eye view" },
      { phrase: 'Dutch angle', also: ['Dutch tilt'] },
      { phrase: 'over-the-shoulder shot', also: ['over the shoulder'] },
      { phrase: 'point of view', also: ['point-of-view shot', 'POV', 'POV shot'] },
    ],
  },
  {
    kind: 'movement',
    name: 'Movement',
    place: 'end',
    one: false,
    words: [
      { phrase: 'static camera', also: ['static shot', 'locked-off camera', 'locked-off shot'] },
      { phrase: 'slow push in', also: ['push in', 'pushes in', 'dolly in'] },
      { phrase: 'slow pull back', also: ['pull back', 'pulls back', 'dolly out'] },
      { phrase: 'pan left', also: ['pans left'] },
      { phrase: 'pan right', also: ['pans right'] },
      { phrase: 'tilt up', also: ['tilts up'] },
      { phrase: 'tilt down', also: ['tilts down'] },
      { phrase: 'tracking shot' },
      { phrase: 'crane up', also: ['cranes up'] },
      { phrase: 'crane down', also: ['cranes down'] },
      { phrase: 'orbiting shot', also: ['arc shot'] },
      { phrase: 'handheld camera', also: ['handheld', 'handheld shot'] },
      { phrase: 'whip pan' },
      { phrase: 'dolly zoom' },
    ],
  },
  {
    kind: 'lens',
    name: 'Lens',
    place: 'end',
    one: false,
    words: [
      { phrase: 'wide-angle lens' },
      { phrase: '35mm lens', also: ['35 mm lens'] },
      { phrase: '50mm lens', also: ['50 mm lens'] },
      { phrase: '85mm lens', also: ['85 mm lens'] },
      { phrase: 'telephoto lens', also: ['long lens'] },
      { phrase: 'macro lens' },
      { phrase: 'anamorphic lens' },
      { phrase: 'shallow depth of field', also: ['shallow focus'] },
      { phrase: 'deep focus' },
      { phrase: 'rack focus' },
    ],
  },
  {
    kind: 'light',
    name: 'Light',
    place: 'end',
    one: false,
    words: [
      { phrase: 'soft light', also: ['soft lighting'] },
      { phrase: 'hard light', also: ['hard lighting'] },
      { phrase: 'golden hour' },
      { phrase: 'blue hour' },
      { phrase: 'overcast light' },
      { phrase: 'moonlight' },
      { phrase: 'candlelight' },
      { phrase: 'neon light', also: ['neon lighting', 'neon lights'] },
      { phrase: 'backlight', also: ['backlit', 'back light'] },
      { phrase: 'rim light', also: ['rim lighting'] },
      { phrase: 'low-key lighting', also: ['low-key light'] },
      { phrase: 'high-key lighting', also: ['high-key light'] },
      { phrase: 'silhouette', also: ['in silhouette'] },
    ],
  },
]
