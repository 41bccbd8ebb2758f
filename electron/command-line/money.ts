import type { JalaliMonth } from '../../db/contract/jalali'
import type { Output, Input } from '../../db/contract/contract'
import { notEntitledWords } from '../../db/contract/words/money-terms'
import { programmeWords, wordOf } from '../../db/contract/words/terms'
import { RegisterError } from '../../db/context/errors'
import { centerNamed } from './center'
import { signedIn, type Ask } from './command'
import { DONE, print, printJson, say, UsageError, type CommandIo } from './io'
import { jalaliMonth, needed, optional, type Options } from './options'
import { saveTable, tableFile } from './table-file'

const WINDOW = 20_000

/** `payments`: who is entitled to what in a month and who is not and why; `--store` stores the run. */
export const payments = signedIn({
  usage:
    'payments --register FILE --month 1403-03 [--store | [--programme CODE] [--center ID] [--out LIST.xlsx|LIST.csv]] [--user NAME] [--password-file FILE] [--json]',
  values: ['register', 'month', 'center', 'programme', 'out', 'user', 'password-file'],
  flags: ['store', 'json'],
  asks: ['payments.run', 'payments.preview', 'centers.list', 'tables.write'],
  async run(options, io, signIn) {
    const month = neededMonth(options)
    const file = optional(options, 'out') === undefined ? null : tableFile(options)
    if (file !== null && (options['store'] === true || options['json'] === true))
      throw new UsageError('--out writes the entitled to a list; it goes without --store and --json.')
    if (options['store'] === true && (options['center'] ?? options['programme']) !== undefined)
      throw new UsageError('A run is of the whole register: --store goes without --center and --programme.')
    const ask = await signIn()
    if (options['store'] === true) {
      const run = await ask('payments.run', { month })
      if (options['json'] === true) printJson(io, { month, ...run })
      else for (const [name, value] of Object.entries(run)) print(io, `${name}\t${String(value ?? '')}`)
      return DONE
    }
    const chosen = { month, ...(await chosenPart(options, ask)) }
    if (file !== null) {
      await saveTable(ask, { table: 'preview', part: 'entitled', ...chosen }, file)
      return DONE
    }
    const shown = await wholePreview(ask, chosen)
    if (options['json'] === true) printJson(io, { month, ...shown })
    else printPreview(io, shown)
    return DONE
  },
})

/** One programme or one center of the month, as far as they were named. */
async function chosenPart(
  options: Options,
  ask: Ask<'centers.list'>,
): Promise<{ programme?: string; centerId?: string }> {
  const [programme, center] = [optional(options, 'programme'), optional(options, 'center')]
  return {
    ...(programme === undefined ? {} : { programme }),
    ...(center === undefined ? {} : { centerId: await centerNamed(ask, center) }),
  }
}

type Asked = Omit<Input<'payments.preview'>, 'part' | 'offset' | 'limit'>
type Preview = Omit<Output<'payments.preview'>, 'total'>

async function wholePreview(ask: Ask<'payments.preview'>, asked: Asked): Promise<Preview> {
  const read = (part: 'entitled' | 'not_entitled', offset: number) =>
    ask('payments.preview', { ...asked, part, offset, limit: WINDOW })
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
export const settle = signedIn({
  usage: 'settle --register FILE --month 1403-04 [--user NAME] [--password-file FILE] [--json]',
  values: ['register', 'month', 'user', 'password-file'],
  flags: ['json'],
  asks: ['payments.settle'],
  async run(options, io, signIn) {
    const month = neededMonth(options)
    const ask = await signIn()
    const settled = await ask('payments.settle', { month })
    if (options['json'] === true) printJson(io, { month, ...settled })
    else print(io, `${String(settled.lines)} lines\t${String(settled.rial)} rial`)
    return DONE
  },
})

/** `payment-list`: makes a numbered list of a month's approved lines and writes it; `--number` writes one that was made before. */
export const paymentList = signedIn({
  usage:
    'payment-list --register FILE (--month 1403-03 [--programme CODE] [--center ID] [--without-account] | --number 1403-03/1) --out LIST.xlsx|LIST.csv [--user NAME] [--password-file FILE] [--json]',
  values: ['register', 'month', 'programme', 'center', 'number', 'out', 'user', 'password-file'],
  flags: ['without-account', 'json'],
  asks: ['paymentLists.make', 'paymentLists.list', 'centers.list', 'tables.write'],
  async run(options, io, signIn) {
    const file = tableFile(options)
    const number = optional(options, 'number')
    const chosen = number === undefined ? { month: neededMonth(options) } : { number }
    const ask = await signIn()
    const list =
      'month' in chosen
        ? await ask('paymentLists.make', {
            month: chosen.month,
            allowWithoutAccount: options['without-account'] === true,
            ...(await chosenPart(options, ask)),
          })
        : await listNumbered(ask, chosen.number)
    const rows = await saveTable(ask, { table: 'payment_list', id: list.id }, file)
    if (options['json'] === true) printJson(io, { id: list.id, number: list.number, rows, out: file.path })
    else print(io, `${list.number}\t${String(rows)}`)
    return DONE
  },
})

async function listNumbered(
  ask: Ask<'paymentLists.list'>,
  number: string,
): Promise<{ id: string; number: string }> {
  const lists = await ask('paymentLists.list', {})
  const found = lists.find((list) => list.number === number)
  if (found === undefined) throw new RegisterError({ code: 'NOT_FOUND', reason: 'payment_list' })
  return found
}

function neededMonth(options: Options): JalaliMonth {
  needed(options, 'month')
  return jalaliMonth(options, 'month') ?? ''
}
