// Preloaded into an app that is driven. The driver attaches to the app while the app starts, and waits for every page
// that it sees then; a page that is half made at that moment may never answer. So the app becomes ready for its window
// only when the driver, attached, calls `__playwright_run`, as its own preload has it.

const { app } = require('electron')

const ready = app.whenReady()
const attached = new Promise((resolve) => {
  Reflect.set(globalThis, '__playwright_run', resolve)
})
app.whenReady = async () => {
  await attached
  await ready
}
