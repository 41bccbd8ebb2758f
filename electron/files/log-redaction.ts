import { basename } from 'node:path'

/** A fact that may stand in the log: a code, a count, a duration. */
export type LogFacts = Readonly<Record<string, string | number | boolean>>

// Arabic script in all its blocks, with its marks and presentation forms: whatever the page writes for people.
const PERSIAN = /[\p{Script=Arabic}\u200c\u200d]+(?:[\s\u200c]+[\p{Script=Arabic}\u200c\u200d]+)*/gu
// Digits of any script; eight in a row may be an identity, an account or a telephone.
const LONG_NUMBER = /\p{Nd}(?:[-\s/.]?\p{Nd}){7,}/gu

/** Takes out what could name a person: Persian words and long numbers. The log keeps codes, methods, durations and places in code. */
export function redact(text: string): string {
  return text.replaceAll(LONG_NUMBER, '#').replaceAll(PERSIAN, '…')
}

/** One line of the log, redacted; the log's own ids stay as they are, so that they can be found again. */
export function logLine(event: string, facts: LogFacts): string {
  const parts = Object.entries(facts).map(([name, fact]) => {
    const text = String(fact)
    return `${name}=${name === 'logId' && /^[\w-]{1,40}$/u.test(text) ? text : redact(text)}`
  })
  return [redact(event), ...parts].join(' ')
}

/**
 * What of an error may be kept: its class, its system code and the places in the program. Its message is left out,
 * because messages quote data.
 */
export function describeError(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: typeof error }
  const code: unknown = 'code' in error ? error.code : undefined
  return {
    error: /^\w{1,60}$/u.test(error.name) ? error.name : 'Error',
    ...(typeof code === 'string' && /^[A-Z0-9_]{1,60}$/u.test(code) ? { code } : {}),
    at: places(error.stack ?? ''),
  }
}

function places(stack: string): string {
  const lines: string[] = []
  for (const line of stack.split('\n')) {
    const place = /^\s+at (?:(?<name>[\w.<>$ ]+) )?\(?(?<file>[^()]+):(?<line>\d+):\d+\)?$/u.exec(
      line,
    )?.groups
    if (place === undefined) continue
    lines.push(`${place['name'] ?? 'anonymous'} ${basename(place['file'] ?? '')}:${place['line'] ?? '?'}`)
  }
  return lines.slice(0, 12).join(' < ')
}
