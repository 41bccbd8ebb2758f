import { jalaliMonthOf, type JalaliMonth } from '../../db/contract/jalali'
import { tableSchema, type TableRequest } from '../../db/contract/office'
import type { Context } from '../../db/context/context'
import type { Output, Parsed } from '../../db/contract/contract'
import { notEntitledWords } from '../../db/contract/words/money-terms'
import { programmeWords, wordOf } from '../../db/contract/words/terms'
import { RegisterError } from '../../db/context/errors'
import { handlers } from '../../db/service/handlers'
import { centerNamed } from './center'
import { DONE, print, printJson, say, UsageError, type CommandIo } from './io'
import { jalaliMonth, needed, optional, readOptions, wholeNumber, type Options } from './options'
import { mayCall, withRegister } from './with-register'
import { saveTable, tableFile } from './table-file'

const WINDOW = 20_000

/** `payments`: who is entitled to what in a month and who is not and why; `--store` stores the run. */
export async function payments(words: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(
    words,
    ['register', 'month', 'center', 'programme', 'out', 'user', 'password-file'],
    ['store', 'json'],
  )
  const month = neededMonth(options)
  const file = optional(options, 'out') === undefined ? null : tableFile(options)
  if (file !== null && (options['store'] === true || options['json'] === true))
    throw new UsageError('--out writes the entitled to a list; it goes without --store and --json.')
  if (options['store'] === true && (options['center'] ?? options['programme']) !== undefined)
    throw new UsageError('A run is of the whole register: --store goes without --center and --programme.')
  return await withRegister(options, io, async (register) => {
    if (options['store'] === true) {
      mayCall(register, 'payments.run')
      const run = await register.command('payments.run', (context) =>
        handlers['payments.run'](context, { month }),
      )
      if (options['json'] === true) printJson(io, { month, ...run })
      else for (const [name, value] of Object.entries(run)) print(io, `${name}\t${String(value ?? '')}`)
      return DONE
    }
    mayCall(register, 'payments.preview')
    const chosen = await register.query('payments.preview', async (context) => ({
      month,
      ...(optional(options, 'programme') === undefined ? {} : { programme: needed(options, 'programme') }),
      ...(optional(options, 'center') === undefined
        ? {}
        : { centerId: await centerNamed(context, optional(options, 'center')) }),
    }))
    if (file !== null) {
      await saveTable(register, { table: 'preview', part: 'entitled', ...chosen }, file)
      return DONE
    }
    const shown = await register.query('payments.preview', (context) => wholePreview(context, chosen))
    if (options['json'] === true) printJson(io, { month, ...shown })
    else printPreview(io, shown)
    return DONE
  })
}

type Asked = Omit<Parsed<'payments.preview'>, 'part' | 'offset' | 'limit'>
type Preview = Omit<Output<'payments.preview'>, 'total'>

async function wholePreview(context: Context, asked: Asked): Promise<Preview> {
  const ask = handlers['payments.preview']
  const read = (part: 'entitled' | 'not_entitled', offset: number) =>
    ask(context, { ...asked, part, offset, limit: WINDOW })
  const { total: _total, ...first } = await read('entitled', 0)
  const entitled = [...first.entitled]
  while (entitled.length < first.entitledRows) {
    const more = (await read('entitled', entitled.length)).entitled
    if (more.length === 0) break
    entitled.push(...more)
  }
  const notEntitled: Preview['notEntitled'] = []
  while (notEntitled.length < first.notEntitledRows) {
    const more = (await read('not_entitled', notEntitled.length)).notEntitled
    if (more.length === 0) break
    notEntitled.push(...more)
  }
  return { ...first, entitled, notEntitled }
}

function printPreview(io: CommandIo, shown: Preview): void {
  for (const row of shown.entitled)
    print(
      io,
      [
        '+',
        row.childId,
        row.fileNumber ?? '',
        wordOf(programmeWords, row.programme),
        row.amountRial,
        row.state,
      ].join('\t'),
    )
  for (const row of shown.notEntitled)
    print(
      io,
      [
        '-',
        row.childId,
        row.fileNumber ?? '',
        wordOf(programmeWords, row.programme),
        `${row.from}..${row.to}`,
        notEntitledWords[row.reason],
      ].join('\t'),
    )
  say(
    io,
    `${String(shown.entitledRows)} entitled, ${String(shown.sumRial)} rial; ${String(shown.notEntitledRows)} not.`,
  )
  if (!shown.isOver) say(io, 'The month is not over: it cannot be stored yet.')
}

/** `settle`: makes good, in a month, what was paid otherwise for earlier ones. */
export async function settle(words: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(words, ['register', 'month', 'user', 'password-file'], ['json'])
  const month = neededMonth(options)
  return await withRegister(options, io, async (register) => {
    mayCall(register, 'payments.settle')
    const settled = await register.command('payments.settle', (context) =>
      handlers['payments.settle'](context, { month }),
    )
    if (options['json'] === true) printJson(io, { month, ...settled })
    else print(io, `${String(settled.lines)} lines\t${String(settled.rial)} rial`)
    return DONE
  })
}

/** `payment-list`: makes a numbered list of a month's approved lines and writes it; `--number` writes one that was made before. */
export async function paymentList(words: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(
    words,
    ['register', 'month', 'programme', 'center', 'number', 'out', 'user', 'password-file'],
    ['without-account', 'json'],
  )
  const file = tableFile(options)
  const number = optional(options, 'number')
  const month = number === undefined ? neededMonth(options) : jalaliMonth(options, 'month')
  return await withRegister(options, io, async (register) => {
    mayCall(register, number === undefined ? 'paymentLists.make' : 'paymentLists.get')
    const list =
      number === undefined
        ? await register.command('paymentLists.make', async (context) =>
            handlers['paymentLists.make'](context, {
              month: month ?? jalaliMonthOf(context.today),
              allowWithoutAccount: options['without-account'] === true,
              ...(optional(options, 'programme') === undefined
                ? {}
                : { programme: needed(options, 'programme') }),
              ...(optional(options, 'center') === undefined
                ? {}
                : { centerId: await centerNamed(context, optional(options, 'center')) }),
            }),
          )
        : await register.query('paymentLists.list', (context) => listNumbered(context, number))
    const rows = await saveTable(register, { table: 'payment_list', id: list.id }, file)
    if (options['json'] === true) printJson(io, { id: list.id, number: list.number, rows, out: file.path })
    else print(io, `${list.number}\t${String(rows)}`)
    return DONE
  })
}

async function listNumbered(context: Context, number: string): Promise<{ id: string; number: string }> {
  const lists = await handlers['paymentLists.list'](context, {})
  const found = lists.find((list) => list.number === number)
  if (found === undefined) throw new RegisterError({ code: 'NOT_FOUND', reason: 'payment_list' })
  return found
}

/** `insured`: one of the lists of insurance. */
export async function insured(words: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(
    words,
    ['register', 'list', 'within', 'center', 'out', 'user', 'password-file'],
    ['json'],
  )
  return await listing(options, io, 'insurance.watch', async (context, center) => {
    const read = tableSchema.safeParse({
      table: 'watch',
      list: needed(options, 'list'),
      ...(options['within'] === undefined ? {} : { within: wholeNumber(options, 'within') }),
      ...center,
    })
    if (!read.success || read.data.table !== 'watch')
      throw new UsageError('--list is uninsured, ending or growing_out, and --within 30, 60 or 90.')
    const { table: _table, ...asked } = read.data
    return { request: read.data, rows: await handlers['insurance.watch'](context, asked) }
  })
}

/** `readiness`: all young people with their plans for independent life. */
export async function readiness(words: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(words, ['register', 'center', 'out', 'user', 'password-file'], ['json'])
  return await listing(options, io, 'independence.readiness', async (context, center) => ({
    request: { table: 'readiness', ...center },
    rows: await handlers['independence.readiness'](context, center),
  }))
}

/** `after-care`: those who left, and when the next contact is due. */
export async function afterCare(words: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(words, ['register', 'center', 'out', 'user', 'password-file'], ['json'])
  return await listing(options, io, 'independence.afterCare', async (context, center) => ({
    request: { table: 'after_care', ...center },
    rows: await handlers['independence.afterCare'](context, center),
  }))
}

interface Listed {
  readonly request: TableRequest
  readonly rows: readonly unknown[]
}

/** A list to a file, or its rows as JSON on standard output. */
async function listing(
  options: Options,
  io: CommandIo,
  method: Parameters<typeof mayCall>[1],
  read: (context: Context, center: { centerId?: string }) => Promise<Listed>,
): Promise<number> {
  const asJson = options['json'] === true
  if (asJson === (optional(options, 'out') !== undefined))
    throw new UsageError('Either --json or --out FILE is needed.')
  const file = asJson ? null : tableFile(options)
  return await withRegister(options, io, async (register) => {
    mayCall(register, method)
    const { request, rows } = await register.query(method, async (context) => {
      const named = optional(options, 'center')
      return read(context, named === undefined ? {} : { centerId: await centerNamed(context, named) })
    })
    if (file === null) printJson(io, rows)
    else await saveTable(register, request, file)
    return DONE
  })
}

function neededMonth(options: Options): JalaliMonth {
  needed(options, 'month')
  return jalaliMonth(options, 'month') ?? ''
}
