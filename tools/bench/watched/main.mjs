// Starts the application in the folder SARPANAH_BENCH_APP and writes one line of JSON: when what the selector
// SARPANAH_BENCH_LIST names was on the screen, and what memory all processes held a while later. The bare window
// is started the same way, so what the watching costs stands on both sides.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { app as publicApp } from 'electron'

// The setter is the default application's own: Electron documents it nowhere.
const app = /** @type {Electron.App & { setAppPath(folder: string): void }} */ (publicApp)

const { SARPANAH_BENCH_APP: folder = '', SARPANAH_BENCH_LIST: selector = '' } = process.env
const settleFor = Number(process.env['SARPANAH_BENCH_SETTLE'] ?? 0)

/** Runs in the page: the moment, in milliseconds since the epoch, at which the frame with the list was drawn. @param {string} wanted */
function whenDrawn(wanted) {
  return new Promise((resolve) => {
    const look = () => {
      const found = document.querySelector(wanted)
      if (found === null || found.textContent.includes('…')) return
      watching.disconnect()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.timeOrigin + performance.now())
        port2.postMessage(null)
      })
    }
    const watching = new MutationObserver(look)
    watching.observe(document, { childList: true, subtree: true, characterData: true })
    look()
  })
}

/** The memory of a process with what it shares divided among those who share it, in bytes; undefined where the system does not tell. @param {number} pid */
function proportional(pid) {
  try {
    const [, kilobytes] =
      /^Pss:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8')) ?? []
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
  } catch {
    return undefined
  }
}

app.once('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    const drawn = await contents.executeJavaScript(`(${whenDrawn.toString()})(${JSON.stringify(selector)})`)
    await setTimeout(settleFor)
    const processes = app.getAppMetrics().map(({ type, pid, memory }) => ({
      type,
      workingSet: memory.workingSetSize * 1024,
      proportional: proportional(pid),
    }))
    process.stdout.write(`${JSON.stringify({ drawn, processes })}\n`)
    app.quit()
  })
})

const { main, productName, name } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
app.setName(productName ?? name)
app.setAppPath(folder)
await import(pathToFileURL(path.join(folder, main)).href)
