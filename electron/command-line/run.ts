import { failureSentence } from '../../db/contract/words/errors'
import { codeOf, failureOf } from '../../db/context/errors'
import { check } from './check'
import { create, demo } from './create'
import { exportRegister, importIntoRegister } from './exchange'
import { DONE, MISUSED, print, REFUSED, say, UsageError, type CommandIo } from './io'
import { backup, restore, verify } from './keep'
import { afterCare, insured, paymentList, payments, readiness, settle } from './money'
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
    usage: 'demo --register FILE --scenario qom|khuzestan [--seed N] [--password-file FILE] [--json]',
    run: demo,
  },
  import: {
    usage:
      'import --register FILE --from DIR|ZIP [--dry-run] [--accept-warnings] [--user NAME] [--password-file FILE] [--json]',
    run: importIntoRegister,
  },
  export: {
    usage:
      'export --register FILE --to DIR|ZIP [--without-documents] [--user NAME] [--password-file FILE] [--json]',
    run: exportRegister,
  },
  report: {
    usage:
      'report --register FILE --kind center|province [--center ID] (--month 1403-03 | --from 1403-01-01 --to 1403-06-31) [--as-of 1403-03-06] --format json|pdf|xlsx [--out FILE] [--children] [--user NAME] [--password-file FILE]',
    run: report,
  },
  payments: {
    usage:
      'payments --register FILE --month 1403-03 [--store | [--programme CODE] [--center ID] [--out LIST.xlsx|LIST.csv]] [--user NAME] [--password-file FILE] [--json]',
    run: payments,
  },
  settle: {
    usage: 'settle --register FILE --month 1403-04 [--user NAME] [--password-file FILE] [--json]',
    run: settle,
  },
  'payment-list': {
    usage:
      'payment-list --register FILE (--month 1403-03 [--programme CODE] [--center ID] [--without-account] | --number 1403-03/1) --out LIST.xlsx|LIST.csv [--user NAME] [--password-file FILE] [--json]',
    run: paymentList,
  },
  insured: {
    usage:
      'insured --register FILE --list uninsured|ending|growing_out [--within 30|60|90] [--center ID] (--out LIST.xlsx|LIST.csv | --json) [--user NAME] [--password-file FILE]',
    run: insured,
  },
  readiness: {
    usage:
      'readiness --register FILE [--center ID] (--out LIST.xlsx|LIST.csv | --json) [--user NAME] [--password-file FILE]',
    run: readiness,
  },
  'after-care': {
    usage:
      'after-care --register FILE [--center ID] (--out LIST.xlsx|LIST.csv | --json) [--user NAME] [--password-file FILE]',
    run: afterCare,
  },
  check: { usage: 'check --register FILE [--json] [--user NAME] [--password-file FILE]', run: check },
  backup: { usage: 'backup --register FILE [--user NAME] [--password-file FILE] [--json]', run: backup },
  restore: {
    usage: 'restore --from BACKUP --register FILE [--replace] [--user NAME] [--password-file FILE] [--json]',
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
  if (command === undefined) {
    const help = ['sarpanah COMMAND', '', ...Object.values(commands).map(({ usage }) => `  ${usage}`)].join(
      '\n',
    )
    if (name !== '--help' && name !== 'help') {
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
    return await command.run(rest, io)
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
    say(io, `${failureSentence({ code: 'UNEXPECTED' })} (${codeOf(error)})`)
    if (process.env['SARPANAH_DEBUG'] !== undefined)
      say(io, String(error instanceof Error ? error.stack : error))
    return REFUSED
  }
}
