import { readFileSync } from 'node:fs'
import { logFile, runQuietly } from './processes.mjs'

/** A failure that a person can act on: one sentence that says what failed and what to do. */
export class SetupFailure extends Error {
  name = 'SetupFailure'
}

/** Writes a line for the person who waits; always on standard error, which machines do not read.
 * @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** What is said while another process does the same work.
 * @param {number} processId */
export function waitSentence(processId) {
  say(`Waiting for process ${String(processId)}, which is setting up the same things.`)
}

/** @param {number} startedAt milliseconds since the epoch */
function seconds(startedAt) {
  return `${((Date.now() - startedAt) / 1000).toFixed(1)} s`
}

/**
 * Does one named piece of work and shows on standard error that it goes on and how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const startedAt = Date.now()
  const onTerminal = process.stderr.isTTY
  const interval = onTerminal ? 1_000 : 20_000
  say(`• ${title}`)
  const ticking = setInterval(() => {
    if (onTerminal) process.stderr.write(`\r  … ${seconds(startedAt)} `)
    else say(`  … ${seconds(startedAt)}`)
  }, interval)
  try {
    const result = await work()
    clearInterval(ticking)
    say(`${onTerminal ? '\r' : ''}  done in ${seconds(startedAt)}`)
    return result
  } finally {
    clearInterval(ticking)
  }
}

/**
 * As runQuietly, but anything but success is a SetupFailure.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} failure the sentence for the person: what failed and what to do
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number }} [options]
 * @returns {Promise<string>} the command's standard output
 */
export async function mustRun(command, args, failure, options) {
  const { code, output } = await runQuietly(command, args, options)
  if (code !== 0) throw new SetupFailure(`${failure} (details: ${logFile()})`)
  return output
}

/** What the comment at the top of the started script says of it. */
function usage() {
  const lines = readFileSync(process.argv[1] ?? '', 'utf8').split('\n')
  const end = lines.findIndex((line) => !line.startsWith('//'))
  return lines.slice(0, end).map((line) => line.slice(3))
}

/**
 * Runs a program's main function; a SetupFailure ends it with its sentence alone and exit code 1. With --help as its only
 * argument the program tells what it is for and does nothing.
 * @param {() => Promise<number | undefined>} main gives the exit code, 0 if undefined
 * @param {{ hasOwnHelp?: boolean }} [options] hasOwnHelp: --help is for what the program starts
 */
export async function runMain(main, { hasOwnHelp = false } = {}) {
  if (!hasOwnHelp && process.argv[2] === '--help' && process.argv.length === 3) {
    console.log(usage().join('\n'))
    return
  }
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
