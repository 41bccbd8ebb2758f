import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** The decoders of scanned PDFs (JBIG2, fax, JPEG 2000) in plain script: the PDF library loads them by these names when it meets such a picture. */
const pdfDecoders: Plugin = {
  name: 'pdf-decoders',
  generateBundle() {
    for (const name of ['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js']) {
      const source = readFileSync(`node_modules/pdfjs-dist/wasm/${name}`)
      this.emitFile({ type: 'asset', fileName: `pdf-decoders/${name}`, source })
    }
  },
}

/**
 * Everything is bundled except what cannot be: Electron, Node's own modules and the two native packages, which
 * are therefore the only `dependencies`. The targets are those of the oldest runtime the program must start on
 * (Electron 33: Node 20.18, Chromium 130), not of the newest one installed.
 */
export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      rolldownOptions: {
        input: {
          main: 'electron/main.ts',
          'command-line': 'electron/command-line.ts',
          'register-worker': 'electron/register-thread/register-worker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      // A sandboxed preload script can require nothing but Electron, so it must be one CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'electron/preload/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), tailwindcss(), pdfDecoders],
    build: {
      target: 'chrome130',
      minify: true,
      // Fonts and pictures stay files: the page's policy refuses data: addresses for them.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2500,
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
})
