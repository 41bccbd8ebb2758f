import { failureSentence } from '../../db/contract/words/errors'
import { RegisterError } from '../../db/errors'
import { check } from './check'
import { create, demo } from './create'
import { exportRegister, importIntoRegister } from './exchange'
import { MISUSED, REFUSED, say, UsageError, type CommandIo } from './io'
import { backup, restore, verify } from './keep'
import { report } from './report'

interface Command {
  readonly usage: string
  readonly run: (words: readonly string[], io: CommandIo) => Promise<number>
}

const commands: Readonly<Record<string, Command>> = {
  create: {
    usage: 'create --register FILE --center NAME --user NAME [--password-file FILE] [--json]',
    run: create,
  },
  demo: {
    usage: 'demo --register FILE --scenario qom|khuzestan [--seed N] [--password-file FILE]',
    run: demo,
  },
  import: {
    usage:
      'import --register FILE --from DIR|ZIP [--dry-run] [--accept-warnings] [--user NAME] [--password-file FILE] [--json]',
    run: importIntoRegister,
  },
  export: {
    usage: 'export --register FILE --to DIR|ZIP [--user NAME] [--password-file FILE] [--json]',
    run: exportRegister,
  },
  report: {
    usage:
      'report --register FILE --kind center|province [--center ID] (--month 1403-03 | --from 1403-01-01 --to 1403-06-31) [--as-of 1403-03-06] --format json|pdf [--out FILE] [--children] [--user NAME] [--password-file FILE]',
    run: report,
  },
  check: { usage: 'check --register FILE [--json] [--user NAME] [--password-file FILE]', run: check },
  backup: { usage: 'backup --register FILE [--user NAME] [--password-file FILE]', run: backup },
  restore: {
    usage: 'restore --from BACKUP --register FILE [--replace] [--user NAME] [--password-file FILE]',
    run: restore,
  },
  verify: { usage: 'verify --register FILE [--user NAME] [--password-file FILE] [--json]', run: verify },
}

/**
 * Answers one command of the command line and gives the exit code: 0 done, 1 findings or a refusal, 2 wrong usage.
 * Results go to standard output, messages to standard error. Never throws.
 */
export async function runCommandLine(words: readonly string[], io: CommandIo): Promise<number> {
  const [name = '', ...rest] = words
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined || rest.includes('--help')) {
    say(io, ['sarpanah COMMAND', '', ...Object.values(commands).map(({ usage }) => `  ${usage}`)].join('\n'))
    return name === '--help' || name === 'help' || command !== undefined ? 0 : MISUSED
  }
  try {
    return await command.run(rest, io)
  } catch (error) {
    if (error instanceof UsageError) {
      say(io, `${error.message}\nUsage: sarpanah ${command.usage}`)
      return MISUSED
    }
    if (error instanceof RegisterError) {
      say(io, failureSentence(error.failure))
      return REFUSED
    }
    const code =
      error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
    say(io, failureSentence({ code: 'UNEXPECTED', ...(code === null ? {} : { reason: code.toLowerCase() }) }))
    if (process.env['SARPANAH_DEBUG'] !== undefined)
      say(io, String(error instanceof Error ? error.stack : error))
    return REFUSED
  }
}
