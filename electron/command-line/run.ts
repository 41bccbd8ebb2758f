import { failureSentence } from '../../db/contract/words/errors'
import { codeOf, failureOf } from '../../db/context/errors'
import type { Command } from './command'
import { commands } from './commands'
import { DONE, MISUSED, print, REFUSED, say, UsageError, type CommandIo } from './io'
import { readOptions } from './options'
import { signIn, Unforeseen, type Sitting } from './sign-in'

/**
 * Answers one command of the command line and gives the exit code: 0 done, 1 findings or a refusal, 2 wrong usage.
 * Results go to standard output, messages to standard error. Never throws.
 */
export async function runCommandLine(words: readonly string[], io: CommandIo): Promise<number> {
  const [name = '', ...rest] = words
  const command = commandNamed(name)
  if (command === undefined) {
    const help = ['sarpanah COMMAND', '', ...Object.values(commands).map(({ usage }) => `  ${usage}`)].join(
      '\n',
    )
    if (!['--help', '-h', 'help'].includes(name)) {
      say(io, help)
      return MISUSED
    }
    print(io, help)
    return DONE
  }
  if (rest.includes('--help')) {
    print(io, `sarpanah ${command.usage}`)
    return DONE
  }
  try {
    return await answer(name, command, rest, io)
  } catch (error) {
    if (error instanceof UsageError) {
      say(io, `${error.message}\nUsage: sarpanah ${command.usage}`)
      return MISUSED
    }
    const failure = failureOf(error)
    if (failure !== null) {
      say(io, failureSentence(failure))
      return REFUSED
    }
    say(
      io,
      `${failureSentence({ code: 'UNEXPECTED' })} (${error instanceof Unforeseen ? error.entry.code : codeOf(error)})`,
    )
    if (process.env['SARPANAH_DEBUG'] !== undefined) say(io, whereFrom(error))
    return REFUSED
  }
}

function commandNamed(name: string): Command | undefined {
  return Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : undefined
}

async function answer(
  name: string,
  command: Command,
  words: readonly string[],
  io: CommandIo,
): Promise<number> {
  const options = readOptions(words, command.values, command.flags)
  if ('outside' in command) return await command.run(options, io)
  const sittings: Sitting[] = []
  try {
    const code = await command.run(options, io, async () => {
      const sitting = await signIn(name, options, io)
      sittings.push(sitting)
      return sitting.ask
    })
    return (await closeAll(sittings, io)) ? code : REFUSED
  } finally {
    await closeAll(sittings, io)
  }
}

/** False when a backup that was due could not be made, which is told. */
async function closeAll(sittings: Sitting[], io: CommandIo): Promise<boolean> {
  let isBackedUp = true
  for (const sitting of sittings.splice(0)) isBackedUp = (await sitting.close()) && isBackedUp
  if (!isBackedUp)
    say(
      io,
      'What was stored is stored, but no backup of it could be made. Make room on the disk and use "backup".',
    )
  return isBackedUp
}

function whereFrom(error: unknown): string {
  if (error instanceof Unforeseen) return error.entry.frames.join('\n')
  return String(error instanceof Error ? error.stack : error)
}
