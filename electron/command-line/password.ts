import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { demoPassword } from '../../db/demo/make'
import { type CommandIo, UsageError } from './io'
import { optional, type Options } from './options'

/** The password from a file (its first line) or typed at the terminal, where it is not shown. Never from an argument. */
export async function readPassword(
  io: CommandIo,
  file: string | undefined,
  prompt = 'Password: ',
): Promise<string> {
  if (file !== undefined) {
    try {
      const [first = ''] = readFileSync(file, 'utf8').split(/\r?\n/u)
      // Some editors begin every file with a mark of its encoding.
      return first.replace(/^\uFEFF/u, '')
    } catch {
      throw new UsageError('The password file cannot be read; check --password-file.')
    }
  }
  io.stderr.write(prompt)
  const silent = new Writable({
    write(_chunk, _encoding, done) {
      done()
    },
  })
  const lines = createInterface({ input: io.stdin, output: silent, terminal: io.stdin.isTTY === true })
  const line = await new Promise<string | null>((resolve) => {
    lines.once('line', resolve)
    lines.once('close', () => {
      resolve(null)
    })
  })
  lines.close()
  io.stderr.write('\n')
  if (line === null) throw new UsageError('No password was given; use --password-file.')
  return line
}

/** The user of `--user`; a demonstration's director when left out there. */
export function userName(options: Options, demo: boolean): { userName?: string } {
  const named = optional(options, 'user') ?? (demo ? 'director' : undefined)
  return named === undefined ? {} : { userName: named }
}

/** The password of `--password-file` or the terminal; a demonstration may be opened without either. */
export function passwordFor(options: Options, io: CommandIo, demo: boolean): Promise<string> {
  const file = optional(options, 'password-file')
  return demo && file === undefined ? Promise.resolve(demoPassword) : readPassword(io, file)
}
