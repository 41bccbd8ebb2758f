import { PassThrough } from 'node:stream'
import type { CommandIo } from '../command-line/io'
import { runCommandLine } from '../command-line/run'

/** What a terminal saw of a command. */
export interface Answer {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Answers a command as a terminal would see it. Nothing can be printed unless `printPdf` says how. */
export async function answerOf(
  words: readonly string[],
  printPdf: CommandIo['printPdf'] = () => Promise.reject(new Error('nothing is printed here')),
): Promise<Answer> {
  const [stdout, stderr, stdin] = [new PassThrough(), new PassThrough(), new PassThrough()]
  stdin.end()
  const code = await runCommandLine(words, { stdout, stderr, stdin, sqliteBinding: undefined, printPdf })
  const text = (stream: PassThrough) => String((stream.read() as Buffer | null) ?? '')
  return { code, out: text(stdout), err: text(stderr) }
}
