import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod/v4/core'
import { App } from './app'
import { documents } from './documents'
import { PrintPage } from './features/print/print-page'
import { loadFirstScreen } from './router'
import { speakPersian } from './words/react-aria'
import './styles.css'

// The page's policy forbids making code from text; without this zod would try.
config({ jitless: true })
speakPersian()

const isPrinting = window.location.hash.startsWith('#/print')
if (isPrinting) document.documentElement.classList.add('print-window')
else loadFirstScreen()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>{isPrinting ? <PrintPage documents={documents} /> : <App />}</StrictMode>,
  )
}
