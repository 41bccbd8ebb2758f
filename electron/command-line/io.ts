import type { PrintJob } from '../../db/contract/shell'

/** Where a command reads and writes; a test or the packed program gives its own. */
export interface CommandIo {
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly sqliteBinding?: string | undefined
  /** Draws the document in a hidden window of the program. */
  printPdf(job: PrintJob): Promise<Uint8Array>
}

/** Exit codes: done · findings or a refusal · used wrongly. */
export const DONE = 0
export const REFUSED = 1
export const MISUSED = 2

/** The words were not understood; said with the command's usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** One line on standard error. */
export function say(io: CommandIo, line: string): void {
  io.stderr.write(`${line}\n`)
}

/** One line on standard output. */
export function print(io: CommandIo, line: string): void {
  io.stdout.write(`${line}\n`)
}

/** The whole value as JSON on standard output. */
export function printJson(io: CommandIo, value: unknown): void {
  io.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}
