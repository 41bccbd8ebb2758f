import { join } from 'node:path'
import { app, session } from 'electron'
import type { PrintJob } from '../db/contract/shell'
import { servePage } from './window/app-protocol'
import { GrantedPaths } from './files/granted-paths'
import { registerIpc, type Route } from './ipc/register'
import { createRoute } from './ipc/route'
import { logEvent, logFailure } from './files/log'
import { dataFolder, logFolder, pageFolder } from './files/paths'
import { answerPrintJob } from './paper/print-job'
import { lockSession } from './window/security'
import type { StartArguments } from './arguments'
import type { RegisterHost } from './register-thread/register-host'
import { builtBinding, startRegister } from './start-register'
import { canLoadDatabase, startupSentence } from './window/startup-failure'

/** Answers a start that shows no window: one print job, or a command of the command line. Ends the program with its exit code. */
export function answerWithoutWindow(start: StartArguments): void {
  if (start.userData === null) useOwnProfile()
  app.dock?.hide()
  // The hidden print window is the only one, and its closing is not the end.
  app.on('window-all-closed', () => undefined)
  void answer(start).then(async (code) => {
    await flushed(process.stdout)
    await flushed(process.stderr)
    app.exit(code)
  })
}

/** A start without a window keeps its caches apart, so that it does not meet those of a running program. */
function useOwnProfile(): void {
  // What went wrong is still told where the program always tells it.
  app.setPath('logs', logFolder())
  app.setPath('userData', join(dataFolder(), 'windowless'))
}

async function answer(start: StartArguments): Promise<number> {
  try {
    if (start.mode === 'print-job') return await answerPrintJob(process.stdin, start.printOut, printPdf)
    const sqliteBinding = builtBinding()
    if (!canLoadDatabase(sqliteBinding)) return notLoadable()
    const { runCommandLine } = await import('./command-line/run')
    const { stdin, stdout, stderr } = process
    return await runCommandLine([...start.commandLine], {
      stdin,
      stdout,
      stderr,
      printPdf,
      sqliteBinding: sqliteBinding ?? undefined,
    })
  } catch (error) {
    process.stderr.write(`UNEXPECTED ${logFailure('windowless.failed', error)}\n`)
    return 1
  }
}

function notLoadable(): number {
  process.stderr.write(`${startupSentence('old_runtime')}\n`)
  return 1
}

let prepared: Promise<void> | null = null

async function printPdf(job: PrintJob): Promise<Uint8Array> {
  prepared ??= prepare()
  await prepared
  const { printToPdf } = await import('./paper/printing')
  return (await printToPdf(job)).pdf
}

async function prepare(): Promise<void> {
  await app.whenReady()
  lockSession(session.defaultSession)
  servePage(session.defaultSession, pageFolder())
  registerIpc(printRoute())
}

function printRoute(): Route {
  const paths = new GrantedPaths({ read: () => null, write: async () => undefined })
  // The print page asks the register's status at most, so its thread is started at the first question only.
  let host: RegisterHost | null = null
  const asked: Pick<RegisterHost, 'call'> = {
    call: (method, input) => (host ??= startRegister(() => undefined)).call(method, input),
  }
  return createRoute({
    host: asked,
    loadShell: async () => (await import('./ipc/shell-handlers')).answerForShell(paths, true, asked),
    paths,
    started: Promise.resolve(),
    log: logEvent,
  })
}

/** On some systems a pipe takes what it is given only later, and an exit would cut it off. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()))
}
