// What runs in the page: it looks on at what is drawn and at what is heard. Handed over as text.

/**
 * One look at both clocks, in the turn in which a picture is drawn.
 * @typedef {{ readonly shown: number, readonly heard: number, readonly computed: number }} Look
 */

/**
 * Before the app's own script: notes the timecode that is burnt into the animatic, and where the sound under it stands, at
 * every picture. Frames all of them, with their parts.
 */
export function watchClocks() {
  const FRAMES = 24
  /** @type {{ looks: Look[] }} */
  const watch = { looks: [] }
  Object.defineProperty(window, '__clocks', { value: watch })
  /** @type {AudioContext | null} */
  let context = null
  let played = { when: 0, offset: 0 }
  let text = ''
  let shown = -1

  const Real = window.AudioContext
  window.AudioContext = class extends Real {
    /** @param {AudioContextOptions} [options] */
    constructor(options) {
      super(options)
      context = this
    }
  }
  /** @type {readonly (readonly [prototype: object, name: string, note: (...given: readonly unknown[]) => void])[]} */
  const noted = [
    [AudioBufferSourceNode.prototype, 'start', (when, offset) => {
      played = { when: Number(when), offset: Number(offset) }
    }],
    [CanvasRenderingContext2D.prototype, 'fillText', (words) => {
      const sign = String(words)
      text = /^[\d:]$/.test(sign) ? text + sign : ''
      const told = /(\d\d):(\d\d):(\d\d):(\d\d)$/.exec(text)
      if (!told) return
      const [hours = 0, minutes = 0, seconds = 0, frames = 0] = told.slice(1).map(Number)
      shown = ((hours * 60 + minutes) * 60 + seconds) * FRAMES + frames
      text = ''
    }],
  ]
  for (const [prototype, name, note] of noted) {
    const real = Reflect.get(prototype, name)
    /** @this {unknown} @param {readonly unknown[]} given */
    const withNote = function withNote(...given) {
      note(...given)
      return Reflect.apply(real, this, given)
    }
    Reflect.set(prototype, name, withNote)
  }
  const drawn = new MessageChannel()
  // Behind the turn in which pictures are drawn.
  requestAnimationFrame(function next() {
    requestAnimationFrame(next)
    drawn.port2.postMessage(null)
  })
  drawn.port1.addEventListener('message', () => {
    if (!context || context.state !== 'running' || played.when === 0) return
    const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp()
    const due = contextTime + (performance.now() - performanceTime) / 1000
    /** @param {number} time */
    const place = (time) => (played.offset + time - played.when) * FRAMES
    watch.looks.push({ shown, heard: place(due), computed: place(context.currentTime) })
  })
  drawn.port1.start()
}
