import { tableSchema, type TableInput } from '../../db/contract/office'
import type { Input } from '../../db/contract/contract'
import { centerNamed } from './center'
import { signedIn, type Ask } from './command'
import { DONE, printJson, UsageError, type CommandIo } from './io'
import { needed, optional, wholeNumber, type Options } from './options'
import { saveTable, tableFile } from './table-file'

/** `insured`: one of the lists of insurance. */
export const insured = signedIn({
  usage:
    'insured --register FILE --list uninsured|ending|growing_out [--within 30|60|90] [--center ID] (--out LIST.xlsx|LIST.csv | --json) [--user NAME] [--password-file FILE]',
  values: ['register', 'list', 'within', 'center', 'out', 'user', 'password-file'],
  flags: ['json'],
  asks: ['insurance.watch', 'centers.list', 'tables.write'],
  async run(options, io, signIn) {
    const chosen = chosenList(options)
    return await listing(options, io, signIn, async (ask, center) => ({
      request: { table: 'watch', ...chosen, ...center },
      rows: () => ask('insurance.watch', { ...chosen, ...center }),
    }))
  },
})

function chosenList(options: Options): Pick<Input<'insurance.watch'>, 'list' | 'within'> {
  const read = tableSchema.safeParse({
    table: 'watch',
    list: needed(options, 'list'),
    ...(options['within'] === undefined ? {} : { within: wholeNumber(options, 'within') }),
  })
  if (!read.success || read.data.table !== 'watch')
    throw new UsageError('--list is uninsured, ending or growing_out, and --within 30, 60 or 90.')
  const { list, within } = read.data
  return { list, within }
}

/** `readiness`: all young people with their plans for independent life. */
export const readiness = signedIn({
  usage:
    'readiness --register FILE [--center ID] (--out LIST.xlsx|LIST.csv | --json) [--user NAME] [--password-file FILE]',
  values: ['register', 'center', 'out', 'user', 'password-file'],
  flags: ['json'],
  asks: ['independence.readiness', 'centers.list', 'tables.write'],
  run: (options, io, signIn) =>
    listing(options, io, signIn, async (ask, center) => ({
      request: { table: 'readiness', ...center },
      rows: () => ask('independence.readiness', center),
    })),
})

/** `after-care`: those who left, and when the next contact is due. */
export const afterCare = signedIn({
  usage:
    'after-care --register FILE [--center ID] (--out LIST.xlsx|LIST.csv | --json) [--user NAME] [--password-file FILE]',
  values: ['register', 'center', 'out', 'user', 'password-file'],
  flags: ['json'],
  asks: ['independence.afterCare', 'centers.list', 'tables.write'],
  run: (options, io, signIn) =>
    listing(options, io, signIn, async (ask, center) => ({
      request: { table: 'after_care', ...center },
      rows: () => ask('independence.afterCare', center),
    })),
})

interface Listed {
  readonly request: TableInput
  readonly rows: () => Promise<readonly unknown[]>
}

/** A list to a file, or its rows as JSON on standard output. */
async function listing<Asks extends Ask<'centers.list' | 'tables.write'>>(
  options: Options,
  io: CommandIo,
  signIn: () => Promise<Asks>,
  list: (ask: Asks, center: { centerId?: string }) => Promise<Listed>,
): Promise<number> {
  const asJson = options['json'] === true
  if (asJson === (optional(options, 'out') !== undefined))
    throw new UsageError('Either --json or --out FILE is needed.')
  const file = asJson ? null : tableFile(options)
  const ask = await signIn()
  const named = optional(options, 'center')
  const { request, rows } = await list(
    ask,
    named === undefined ? {} : { centerId: await centerNamed(ask, named) },
  )
  if (file === null) printJson(io, await rows())
  else await saveTable(ask, request, file)
  return DONE
}
