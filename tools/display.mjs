import { spawn } from 'node:child_process'
import { SetupFailure } from './setup/steps.mjs'

// Of the Debian package xvfb; it is no program of an npm package.
const screenServer = 'Xvfb'

/** Whether a window can be shown: everywhere but on a Linux without a graphical session. */
export function hasScreen() {
  if (process.platform !== 'linux') return true
  const { DISPLAY: x11, WAYLAND_DISPLAY: wayland } = process.env
  return (x11 ?? '') !== '' || (wayland ?? '') !== ''
}

/**
 * Starts a screen that exists in memory only, on a number that is free.
 * @returns {Promise<{ display: string, stop: () => Promise<void> }>} display as the variable DISPLAY wants it
 */
export function startScreen() {
  const failure = 'A screen in memory could not be started: install the package xvfb and try again.'
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-noreset']
    // In a group of its own, so that Ctrl+C ends the window before the screen it is drawn on.
    const server = spawn(screenServer, args, {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: true,
    })
    server.unref()
    const gone = new Promise((done) => server.once('exit', done))
    const killed = () => {
      server.kill()
    }
    const stop = async () => {
      process.off('exit', killed)
      server.ref()
      killed()
      await gone
    }
    server.on('error', () => reject(new SetupFailure(failure)))
    server.on('exit', () => reject(new SetupFailure(failure)))
    let number = ''
    const answer = /** @type {import('node:stream').Readable} */ (server.stdio[3])
    answer.on('data', (/** @type {Buffer} */ chunk) => {
      number += chunk.toString()
      if (!number.endsWith('\n')) return
      process.once('exit', killed)
      answer.destroy()
      resolve({ display: `:${number.trim()}`, stop })
    })
  })
}
