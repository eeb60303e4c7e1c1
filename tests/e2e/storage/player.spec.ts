import { expect } from '@playwright/test'
import { test } from './launch.ts'

/** Where the focus is, and which keys are the player's there. */
const WHERE: readonly (readonly [where: string, focus: string, keys: readonly string[]])[] = [
  ['nothing has the focus', 'body', ['Space', 'ArrowLeft', 'ArrowUp', 'j', 'L', 'f']],
  ['the player’s position has it', '#player [data-position]', ['Space', 'ArrowLeft', 'ArrowUp', 'j', 'L', 'f']],
  ['a button of the player has it', '#player button', ['ArrowLeft', 'ArrowUp', 'j', 'L', 'f']],
  ['the player’s volume has it', '#player #volume', ['Space', 'j', 'L', 'f']],
  ['a list beside the player has it', '#list', ['j', 'L', 'f']],
  ['something is being written', '#text', []],
  ['a sheet is open', '[role=dialog] button', []],
]

for (const [where, focus, keys] of WHERE) {
  test(`the keys that are the player’s where ${where}`, async ({ room }) => {
    const heard = await room.evaluate((selector) => {
      document.body.innerHTML = `
        <div id="player" aria-label="Viewer"><input type="range" data-position /><input type="range" id="volume" /><button>Play</button></div>
        <ul id="list" tabindex="0"></ul><input id="text" /><div role="dialog"><button>Close</button></div>`
      const found: string[] = []
      addEventListener('keydown', (event) => {
        if (window.room.isForPlayer(event)) found.push(event.code === 'Space' ? 'Space' : event.key)
      })
      for (const key of ['Space', 'ArrowLeft', 'ArrowUp', 'j', 'L', 'f']) {
        const target = document.querySelector(selector)
        target?.dispatchEvent(new KeyboardEvent('keydown', { key: key === 'Space' ? ' ' : key, code: key, bubbles: true }))
      }
      return found
    }, focus)
    expect(heard).toEqual(keys)
  })
}

test('a clip that breaks off while it plays is followed no further', async ({ room }) => {
  const seen = await room.evaluate(() => {
    const frames = new Map<number, FrameRequestCallback>()
    let last = 0
    window.requestAnimationFrame = (draw) => {
      last += 1
      frames.set(last, draw)
      return last
    }
    window.cancelAnimationFrame = (frame) => void frames.delete(frame)
    const video = document.createElement('video')
    const { attach, store } = window.room.createPlayback()
    attach(video)
    video.dispatchEvent(new Event('play'))
    const playing = frames.size
    video.dispatchEvent(new Event('error'))
    const { faulty, playing: still } = store.getState()
    return { playing, after: frames.size, faulty, still }
  })
  expect(seen).toEqual({ playing: 1, after: 0, faulty: true, still: false })
})

test('a clip is as loud and as fast as was chosen before it came on the screen', async ({ room }) => {
  const seen = await room.evaluate(() => {
    const { attach, setRate, setVolume } = window.room.createPlayback()
    const takeOff = attach(document.createElement('video'))
    setRate(2)
    setVolume(0.4)
    takeOff()
    const next = document.createElement('video')
    attach(next)
    return [next.volume, next.playbackRate, next.defaultPlaybackRate]
  })
  expect(seen).toEqual([0.4, 2, 2])
})
