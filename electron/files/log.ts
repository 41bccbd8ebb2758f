import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { app } from 'electron'
import type { MainLogger } from 'electron-log'
import { describeError, logLine, type LogFacts } from './log-redaction'
import { logFolder } from './paths'

let logger: Promise<Pick<MainLogger, 'info' | 'error'>> | null = null

/** Writes that something happened. Facts are codes, counts and durations, never data; what looks like data is taken out again. */
export function logEvent(event: string, facts: LogFacts = {}): void {
  void write('info', event, facts)
}

/** Writes a failure and answers the short id under which a user can name it. */
export function logFailure(event: string, error: unknown, facts: LogFacts = {}): string {
  const logId = randomBytes(4).toString('hex')
  void write('error', event, { logId, ...facts, ...describeError(error) })
  return logId
}

async function write(level: 'info' | 'error', event: string, facts: LogFacts): Promise<void> {
  try {
    logger ??= open()
    const line = logLine(event, facts)
    ;(await logger)[level](line)
  } catch {
    // A log that cannot be written (full disk, read-only folder) must not stop the work it tells about.
  }
}

async function open(): Promise<Pick<MainLogger, 'info' | 'error'>> {
  // Loaded at the first line, so that a start without incidents does not pay for it.
  const { default: log } = await import('electron-log/node')
  log.transports.file.resolvePathFn = () => join(logFolder(), 'sarpanah.log')
  log.transports.file.maxSize = 1024 * 1024
  log.transports.file.format = '{iso} {level} {text}'
  log.transports.console.level = app.isPackaged ? false : 'error'
  return log
}
