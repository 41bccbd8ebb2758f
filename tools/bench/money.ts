import { isDeepStrictEqual } from 'node:util'
import { copyFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { sql } from 'kysely'
import type { Context, Handle } from '../../db/context/context'
import { handlers } from '../../db/service/handlers'
import { newId } from '../../db/context/ids'
import { openRegisterFile, type OpenRegister } from '../../db/register/register-file'
import { payByHand } from './money-by-hand'
import { median, type Line } from './numbers'
import { makeRegister } from './register'

/** Enough that a month's run has ten thousand lines, nearly each of another child. */
const SIZE = { children: 17_500, centers: 175 }
/** One after the other, so that every run is the first of its month; the first round warms up. */
const MONTHS = ['1402-09', '1402-10', '1402-11', '1402-12', '1403-01', '1403-02', '1403-03', '1403-04']
/** Past all the months. */
const TODAY = '2024-07-31'
const at = '2024-08-01T08:00:00.000Z'
const kept = { created_at: at, updated_at: at, revision: 1, external_id: null, deleted_at: null }

interface File {
  readonly path: string
  readonly userName: string
  readonly password: string
}

/** The run of a month from the question to the commit, against hand-written SQL that stores the same lines with their steps in a copy of the register, turn by turn. */
export async function measureMoney(file: File): Promise<Line> {
  await makeRegister(file, SIZE)
  await withRegister(file, (register) => register.command('bench.fill', fill))
  const copy = { ...file, path: file.path.replace(/register/u, 'copy') }
  copyRegister(file.path, copy.path)
  return withRegister(file, (ours) => withRegister(copy, (theirs) => takeTurns(ours, theirs)))
}

async function withRegister<T>(file: File, work: (register: OpenRegister) => Promise<T>): Promise<T> {
  const register = await openRegisterFile({ ...file, today: () => TODAY })
  try {
    return await work(register)
  } finally {
    // With nothing to be saved since the last backup, closing the register does not take the time of one.
    await register.command('bench.end', async ({ db }) => db.deleteFrom('audit').execute())
    await register.close()
  }
}

function copyRegister(from: string, to: string): void {
  for (const name of readdirSync(dirname(from))) {
    if (!name.startsWith(basename(from))) continue
    copyFileSync(join(dirname(from), name), join(dirname(to), name.replace(basename(from), basename(to))))
  }
}

async function takeTurns(ours: OpenRegister, theirs: OpenRegister): Promise<Line> {
  const own: number[] = []
  const hand: number[] = []
  let lines = 0
  for (const [round, month] of MONTHS.entries()) {
    const timed = async (
      times: number[],
      register: OpenRegister,
      work: (context: Context) => Promise<unknown>,
    ): Promise<void> => {
      const begun = performance.now()
      await register.command('payments.run', work)
      if (round > 0) times.push(performance.now() - begun)
    }
    const work = [
      () =>
        timed(own, ours, (context) => handlers['payments.run'](context, { month, programmes: undefined })),
      () => timed(hand, theirs, (context) => payByHand(context, month)),
    ]
    for (const one of round % 2 === 0 ? work : work.reverse()) await one()
    lines = await compare(ours, theirs, month)
  }
  return {
    name: `run of a month, ${lines.toLocaleString('en')} lines`,
    unit: 'ms',
    value: median(own),
    reference: { name: 'hand-written SQL', value: median(hand) },
    goal: { times: 2 },
  }
}

/** Fails unless both registers hold the same lines for the month; answers how many. */
async function compare(ours: OpenRegister, theirs: OpenRegister, month: string): Promise<number> {
  const linesOf = (register: OpenRegister) =>
    register.query('bench.lines', async ({ db }) => {
      const { rows } = await sql<{ parts: string }>`
        SELECT programme, child_id, center_id, kind, amount_rial, days, parts,
          (SELECT group_concat(step) FROM payment_steps WHERE line_id = payment_lines.id) AS steps
        FROM payment_lines WHERE run_month = ${month} ORDER BY 1, 2, 3`.execute(db)
      return rows.map((row) => ({ ...row, parts: joined(row.parts) }))
    })
  const [own, hand] = [await linesOf(ours), await linesOf(theirs)]
  const differing = own.findIndex((line, number) => !isDeepStrictEqual(line, hand[number]))
  if (differing >= 0 || own.length !== hand.length) {
    throw new Error(
      `The lines of ${month} differ from the hand-written SQL: ${own.length} and ${hand.length}, first ${JSON.stringify([own[differing], hand[differing]])}.`,
    )
  }
  return own.length
}

/** The days at each rate: the hand-written SQL does not join stays in one home that follow each other. */
function joined(parts: string): string {
  const days = new Map<string, number>()
  for (const part of JSON.parse(parts) as { days: number; tariffId: string; rateRial: number }[]) {
    const rate = `${part.tariffId} ${part.rateRial}`
    days.set(rate, (days.get(rate) ?? 0) + part.days)
  }
  return JSON.stringify([...days].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Tariffs by age and for everybody, and the conditions of امداد for nearly all. */
async function fill({ db }: Context): Promise<void> {
  const tariffs = [
    ['resident_subsidy', null, 6, 31_000_000],
    ['resident_subsidy', 6, 12, 34_500_000],
    ['resident_subsidy', 12, null, 38_750_000],
    ['emdad', null, null, 21_000_000],
  ] as const
  await db
    .insertInto('tariffs')
    .values(
      tariffs.map(([programme, from, to, rial]) => ({
        ...{ id: newId(), programme, starts_on: '2020-03-20', ends_on: null, age_from: from, age_to: to },
        ...{ center_kind: null, amount_rial: rial, rhythm: 'monthly', source: null, ...kept },
      })),
    )
    .execute()
  await fillConditions(db)
}

async function fillConditions(db: Handle): Promise<void> {
  const kinds = ['income_decile', 'province_permission', 'national_permission'] as const
  const { rows } = await sql<{ id: string }>`SELECT DISTINCT child_id AS id FROM supports`.execute(db)
  const conditions = rows.flatMap(({ id }, number) =>
    kinds.map((kind) => [newId(), id, kind, kind === 'income_decile' ? 1 + (number % 4) : null]),
  )
  await sql`INSERT INTO conditions (id, child_id, kind, value, starts_on, created_at, updated_at, revision)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, '2001-01-01', ${at}, ${at}, 1
    FROM json_each(${JSON.stringify(conditions)})`.execute(db)
}
