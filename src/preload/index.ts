import { contextBridge, ipcRenderer } from 'electron'
import { EVENT_CHANNEL, REQUEST_CHANNEL } from '../shared/ipc/channels.ts'
import type { Bridge } from '../shared/ipc/bridge.ts'

// A long library's database takes longer to open than the page's script to read, so it is asked for before that. What is
// wrong with it the page finds out, and says, when it opens it (`storage/db.ts`).
indexedDB.databases().catch(() => [])

const bridge: Bridge = {
  request: (route, input) => ipcRenderer.invoke(REQUEST_CHANNEL, route, input),
  on: (listener) => {
    const forward = (_event: unknown, name: string, payload: unknown): void => listener(name, payload)
    ipcRenderer.on(EVENT_CHANNEL, forward)
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, forward)
    }
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
