import { spawn } from 'node:child_process'
import { appendFileSync, mkdirSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import { cacheFolder } from './cache-folder.mjs'

/** Where the output of commands goes that nobody needs to see while all is well. */
export const logFile = () => path.join(cacheFolder(), 'setup.log')

/** @param {string} text */
function log(text) {
  mkdirSync(cacheFolder(), { recursive: true })
  appendFileSync(logFile(), text)
}

/**
 * The exit code that a shell would report for an ended process.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCode(code, signal) {
  if (signal !== null) return 128 + constants.signals[signal]
  return code ?? 1
}

/**
 * Runs a command without showing its output, which goes to the log.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number }} [options] timeout in milliseconds
 * @returns {Promise<{ code: number, output: string }>} code 127 when the command does not exist
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve) => {
    log(`\n$ ${command} ${args.join(' ')}\n`)
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
    /** @type {Buffer[]} */
    const standardOutput = []
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => {
      standardOutput.push(chunk)
      log(chunk.toString())
    })
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => log(chunk.toString()))
    child.on('error', (error) => {
      log(`${error.message}\n`)
      resolve({ code: 127, output: '' })
    })
    child.on('close', (code, signal) => {
      resolve({ code: exitCode(code, signal), output: Buffer.concat(standardOutput).toString() })
    })
  })
}

/**
 * Calls back once when the shell that npm started this process in is gone: whoever ends npm reaches only that
 * shell, and the window would stay open without an owner.
 * @param {() => void} callback
 * @returns {() => void} stops watching
 */
function whenAbandoned(callback) {
  const { npm_lifecycle_event: script } = process.env
  if (script === undefined || process.platform === 'win32') return () => undefined
  const parent = process.ppid
  const watching = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watching)
    callback()
  }, 500)
  watching.unref()
  return () => clearInterval(watching)
}

/**
 * Waits for a process that stands in for this one: signals go on to it.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code
 */
export function ended(child) {
  /** @type {readonly NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    // A terminal has sent these to the child, too, and Electron takes a second one as an order to die at once.
    if (process.stdin.isTTY && signal !== 'SIGTERM') return
    child.kill(signal)
  }
  for (const signal of signals) process.on(signal, forward)
  const stopWatching = whenAbandoned(() => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      stopWatching()
      for (const name of signals) process.off(name, forward)
      resolve(exitCode(code, signal))
    })
  })
}
