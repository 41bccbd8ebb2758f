import { sql } from 'kysely'
import { registerName } from '../settings/queries'
import { allCenters } from '../centers/queries'
import type { Context } from '../context/context'
import { addDays } from '../contract/jalali'
import type { Figure, Report, ReportRequest } from '../contract/reports'
import { RegisterError } from '../context/errors'
import { givingWay } from '../context/giving-way'
import { reportDays, type ReportDays } from './days'
import { educationFamily } from './education'
import { outsideFamilies } from './families'
import { conditionOf, countFamily, type Family } from './family'
import { capacityOn, homeFamilies } from './homes'
import { identityOf } from './identity'
import { insuranceFamily } from './insured'
import { costFigures, moneyFamily, programmeNames } from './money'
import { outcomeFamilies, readinessFamily } from './independence'
import { bedDays, residentialFamilies } from './residential'
import type { Scope } from '../people/scope'
import { standingOf } from './standing'
import { workFamilies } from './work'

/** What is asked of a report, with all its days and the families that answer. */
export interface Plan {
  readonly scope: Scope
  readonly days: ReportDays
  readonly families: readonly Family[]
}

/** The plan of a request, with the register's age bands. */
export function planOf(context: Pick<Context, 'settings' | 'today'>, request: ReportRequest): Plan {
  const scope = { centerId: request.kind === 'center' ? (request.centerId ?? null) : null }
  const days = reportDays({ from: request.from, to: request.to }, request.asOf)
  return {
    scope,
    days,
    families: [
      ...homeFamilies(scope, days.asOf),
      ...residentialFamilies(scope, days, context.settings.ageBands),
      ...outsideFamilies(scope, days),
      insuranceFamily(scope, days),
      educationFamily(scope, days.period.to),
      moneyFamily(scope, days.period),
      readinessFamily(scope, days.period.to, context.settings.planFromAge),
      ...outcomeFamilies(scope, days.period, context.today),
      ...workFamilies(scope, days.period),
    ],
  }
}

/** The figures of a request over dated records, every one counted now; nothing is asked of its center. */
export async function figuresFor(context: Context, request: ReportRequest): Promise<Figure[]> {
  const plan = planOf(context, request)
  const figures: Figure[] = []
  for (const family of plan.families) figures.push(...(await countFamily(context.db, family)))
  figures.push(...(await sums(context, plan)), ...(await costFigures(context.db, plan, figures)))
  return figures
}

/** Some counted figures of a request by their codes: only the families that hold them are counted, and other calls are answered in between. */
export async function someFigures(
  context: Context,
  request: ReportRequest,
  codes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const values = new Map<string, number>()
  const giveWay = givingWay()
  for (const family of planOf(context, request).families) {
    if (!codes.some((code) => conditionOf(family, code) !== null)) continue
    for (const { code, value } of await countFamily(context.db, family)) values.set(code, value ?? 0)
    await giveWay()
  }
  return values
}

/** The report asked for, with its identity checked; a center's with what stands today. NOT_FOUND for an unknown center. */
export async function reportFor(context: Context, request: ReportRequest): Promise<Report> {
  const named = await scopeOf(context, request)
  const { scope, days } = planOf(context, request)
  const figures = await figuresFor(context, request)
  for (const family of (await standingOf(context, request)).families) {
    figures.push(...(await countFamily(context.db, family)))
  }
  const value = (code: string): number => figures.find((figure) => figure.code === code)?.value ?? 0
  return {
    kind: request.kind,
    scope: { ...named, demo: context.demo },
    period: days.period,
    asOf: days.asOf,
    generatedAt: context.now,
    ageBands: context.settings.ageBands.map((band) => band.code),
    programmeNames: await programmeNames(context.db),
    figures,
    identity: await identityOf(context.db, scope, days, {
      opening: value('residential.opening'),
      admissions: value('residential.admissions'),
      exits: value('residential.exits'),
      closing: value('residential.closing'),
    }),
  }
}

/** The figures that are sums and no counts: nobody is listed behind them. */
async function sums({ db }: Context, { scope, days }: Plan): Promise<Figure[]> {
  const { from, to } = days.period
  const spent = await sql<{ days: number }>`${bedDays(scope, from, to, addDays(to, 1))}`.execute(db)
  const places = await sql<{ capacity: number | null }>`${capacityOn(scope, days.asOf)}`.execute(db)
  return [
    {
      code: 'residential.bed_days',
      value: spent.rows[0]?.days ?? 0,
      filter: { counts: 'days', from, to },
      listed: false,
    },
    {
      code: 'residential.capacity',
      value: places.rows[0]?.capacity ?? null,
      filter: { counts: 'stock', on: days.asOf },
      listed: false,
    },
  ]
}

/** The centers of a request and what they are called together. NOT_FOUND for an unknown center. */
export async function scopeOf(
  { db }: Pick<Context, 'db'>,
  request: Pick<ReportRequest, 'kind' | 'centerId'>,
): Promise<{ centerIds: string[]; name: string }> {
  const centers = await allCenters(db)
  if (request.kind === 'center') {
    const center = centers.find(({ id }) => id === request.centerId)
    if (center === undefined) throw new RegisterError({ code: 'NOT_FOUND' })
    return { centerIds: [center.id], name: center.name }
  }
  return { centerIds: centers.map(({ id }) => id), name: await registerName(db) }
}
