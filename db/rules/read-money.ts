import { sql, type Selectable } from 'kysely'
import type { Handle } from '../context/context'
import { jsonObject } from '../schema/json-rows'
import type { TariffsTable } from '../schema/money'
import type { ProgrammeFacts, Surroundings, TariffFacts } from './facts'

type TariffRow = Pick<Selectable<TariffsTable>, (typeof tariffColumns)[number]>
const tariffColumns = [
  'programme',
  'starts_on',
  'ends_on',
  'age_from',
  'age_to',
  'center_kind',
  'amount_rial',
] as const
const programmeAsJson = sql.raw(jsonObject(['id', 'basis', 'payee']))
const tariffAsJson = sql.raw(jsonObject(tariffColumns))

/** Programmes, tariffs and keepers of files: what the rules of money ask beside a file. Answers from memory. */
export async function readMoneyFacts(
  db: Handle,
): Promise<Pick<Surroundings, 'programme' | 'tariffs' | 'keepersAt'>> {
  const { rows } = await sql<{ programmes: string; tariffs: string; keepers: string }>`SELECT
    (SELECT json_group_array(${programmeAsJson}) FROM programmes WHERE deleted_at IS NULL) AS programmes,
    (SELECT json_group_array(${tariffAsJson}) FROM tariffs WHERE deleted_at IS NULL) AS tariffs,
    (SELECT json_group_array(created_at) FROM users
      WHERE role IN ('social_worker', 'director') AND disabled = 0) AS keepers`.execute(db)
  const { programmes = '[]', tariffs: rates = '[]', keepers = '[]' } = rows[0] ?? {}
  const byId = new Map((JSON.parse(programmes) as ProgrammeFacts[]).map((row) => [row.id, row]))
  const createdAt = JSON.parse(keepers) as string[]
  const tariffs = new Map<string, TariffFacts[]>()
  for (const row of JSON.parse(rates) as TariffRow[]) {
    const tariff: TariffFacts = {
      programme: row.programme,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      ageFrom: row.age_from,
      ageTo: row.age_to,
      centerKind: row.center_kind,
      amountRial: row.amount_rial,
    }
    const known = tariffs.get(row.programme)
    if (known) known.push(tariff)
    else tariffs.set(row.programme, [tariff])
  }
  return {
    programme: (id) => byId.get(id) ?? null,
    tariffs: (programme) => tariffs.get(programme) ?? [],
    keepersAt: (instant) => createdAt.filter((at) => at <= instant).length,
  }
}
