import { jalaliMonthOf, monthRange, type JalaliMonth } from '../../db/contract/jalali'
import { reportRequestSchema, type Report, type ReportRequest } from '../../db/contract/reports'
import { centerNamed } from './center'
import { signedIn, type Ask } from './command'
import { DONE, print, UsageError } from './io'
import { jalaliDay, jalaliMonth, oneOf, optional, type Options } from './options'
import { printJobFor } from './print-job'
import { reportJson } from './report-json'
import { writeOut } from './write-out'

/** `report`: a center's return or the province's report as JSON (standard output or a file), as PDF, or as an Excel workbook. */
export const report = signedIn({
  usage:
    'report --register FILE --kind center|province [--center ID] (--month 1403-03 | --from 1403-01-01 --to 1403-06-31) [--as-of 1403-03-06] --format json|pdf|xlsx [--out FILE] [--children] [--user NAME] [--password-file FILE]',
  values: [
    ...['register', 'kind', 'center', 'month', 'from', 'to', 'as-of', 'format', 'out', 'user'],
    'password-file',
  ],
  flags: ['children', 'json'],
  asks: [
    ...(['centers.list', 'reports.figures', 'reports.behind', 'reports.province'] as const),
    ...(['returns.open', 'tables.write'] as const),
  ],
  async run(options, io, signIn) {
    const kind = oneOf(options, 'kind', ['center', 'province'])
    const format =
      options['json'] === true && optional(options, 'format') === undefined
        ? 'json'
        : oneOf(options, 'format', ['json', 'pdf', 'xlsx'])
    if (format !== 'json' && (options['json'] === true || options['children'] === true))
      throw new UsageError('--json and --children go with --format json only.')
    if (kind === 'province' && optional(options, 'center') !== undefined)
      throw new UsageError('--center goes with --kind center; the province is every center of the register.')
    const out = optional(options, 'out')
    if (format !== 'json' && out === undefined)
      throw new UsageError(`${format === 'pdf' ? 'A PDF' : 'A workbook'} needs --out FILE.`)
    const period = periodOf(options)
    const ask = await signIn()
    const request = await requestFor(ask, kind, optional(options, 'center'), period)
    if (format === 'pdf') {
      await writeOut(out ?? '', await io.printPdf(await printJobFor(ask, request, period.month)))
      return DONE
    }
    if (format === 'xlsx') {
      await ask('tables.write', { table: { table: 'report', request }, format, path: out ?? '' })
      return DONE
    }
    const made = await ask('reports.figures', request)
    const json = reportJson(
      made,
      options['children'] === true ? await childrenBehind(ask, request, made) : undefined,
    )
    const text = JSON.stringify(json, null, 2)
    if (out === undefined) print(io, text)
    else await writeOut(out, `${text}\n`)
    return DONE
  },
})

interface Period {
  readonly month: JalaliMonth | null
  readonly from: string
  readonly to: string
  readonly asOf: string | undefined
}

function periodOf(options: Options): Period {
  const month = jalaliMonth(options, 'month')
  const from = jalaliDay(options, 'from')
  const to = jalaliDay(options, 'to')
  const asOf = jalaliDay(options, 'as-of')
  if (month !== undefined) {
    if (from !== undefined || to !== undefined)
      throw new UsageError('Give either --month or --from and --to.')
    return { month, ...monthRange(month), asOf }
  }
  if (from === undefined || to === undefined) throw new UsageError('--month, or --from and --to, is needed.')
  if (from > to) throw new UsageError('--from must not be after --to.')
  const whole = monthRange(jalaliMonthOf(from))
  return { month: whole.from === from && whole.to === to ? jalaliMonthOf(from) : null, from, to, asOf }
}

async function requestFor(
  ask: Ask<'centers.list'>,
  kind: ReportRequest['kind'],
  center: string | undefined,
  period: Period,
): Promise<ReportRequest> {
  const days = {
    from: period.from,
    to: period.to,
    ...(period.asOf === undefined ? {} : { asOf: period.asOf }),
  }
  if (kind === 'province') return reportRequestSchema.parse({ kind, ...days })
  return reportRequestSchema.parse({ kind, centerId: await centerNamed(ask, center), ...days })
}

async function childrenBehind(
  ask: Ask<'reports.behind'>,
  request: ReportRequest,
  made: Report,
): Promise<Map<string, readonly string[]>> {
  const lists = new Map<string, readonly string[]>()
  for (const { code, listed } of made.figures) {
    if (!listed || code.startsWith('centers.') || code.startsWith('staff.')) continue
    const { records } = await ask('reports.behind', { request, code })
    lists.set(
      code,
      records.flatMap(({ subject, id }) => (subject === 'child' ? [id] : [])),
    )
  }
  return lists
}
