import type { Context } from '../../db/context/context'
import { jalaliMonthOf, monthRange, type JalaliMonth } from '../../db/contract/jalali'
import { reportRequestSchema, type Report, type ReportRequest } from '../../db/contract/reports'
import { handlers } from '../../db/service/handlers'
import { reportSheets } from '../../db/office/report'
import { writeTable } from '../../db/office/write-table'
import { centerNamed } from './center'
import { DONE, print, UsageError, type CommandIo } from './io'
import { jalaliDay, jalaliMonth, needed, oneOf, optional, readOptions, type Options } from './options'
import { printJobFor } from './print-job'
import { reportJson } from './report-json'
import { mayCall, withRegister } from './with-register'
import { writeOut } from './write-out'

/** `report`: a center's return or the province's report as JSON (standard output or a file), as PDF, or as an Excel workbook. */
export async function report(words: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(
    words,
    ['register', 'kind', 'center', 'month', 'from', 'to', 'as-of', 'format', 'out', 'user', 'password-file'],
    ['children', 'json'],
  )
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
  needed(options, 'register')
  return await withRegister(options, io, async (register) => {
    const request = await register.query('reports.figures', async (context) =>
      requestFor(context, kind, optional(options, 'center'), period),
    )
    if (format === 'pdf') {
      if (kind === 'province') mayCall(register, 'reports.province')
      const job = await register.query('reports.figures', (context) =>
        printJobFor(context, request, period.month),
      )
      await writeOut(out ?? '', await io.printPdf(job))
      return DONE
    }
    if (format === 'xlsx') {
      const sheets = await register.query('reports.figures', async (context) =>
        reportSheets(await handlers['reports.figures'](context, request)),
      )
      await writeTable(out ?? '', 'xlsx', sheets)
      return DONE
    }
    const json = await register.query('reports.figures', async (context) => {
      const made = await handlers['reports.figures'](context, request)
      return reportJson(
        made,
        options['children'] === true ? await childrenBehind(context, request, made) : undefined,
      )
    })
    const text = JSON.stringify(json, null, 2)
    if (out === undefined) print(io, text)
    else await writeOut(out, `${text}\n`)
    return DONE
  })
}

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
  context: Context,
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
  return reportRequestSchema.parse({ kind, centerId: await centerNamed(context, center), ...days })
}

async function childrenBehind(
  context: Context,
  request: ReportRequest,
  made: Report,
): Promise<Map<string, readonly string[]>> {
  const lists = new Map<string, readonly string[]>()
  for (const { code, listed } of made.figures) {
    if (!listed || code.startsWith('centers.') || code.startsWith('staff.')) continue
    const { records } = await handlers['reports.behind'](context, { request, code })
    lists.set(
      code,
      records.flatMap(({ subject, id }) => (subject === 'child' ? [id] : [])),
    )
  }
  return lists
}
