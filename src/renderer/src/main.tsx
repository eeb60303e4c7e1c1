import '@fontsource-variable/inter'
import './ui/base.css'
import './ui/frame.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startShotboard } from './app-state/start.ts'
import { App } from './App.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')
createRoot(root).render(
  <StrictMode>
    <App first={startShotboard()} start={startShotboard} />
  </StrictMode>,
)
