import type { Handle } from '../context/context'
import type { ProgrammeFacts, Surroundings, TariffFacts } from './facts'

/** Programmes, tariffs and keepers of files: what the rules of money ask beside a file. Answers from memory. */
export async function readMoneyFacts(
  db: Handle,
): Promise<Pick<Surroundings, 'programme' | 'tariffs' | 'keepersAt'>> {
  const programmes = await db
    .selectFrom('programmes')
    .select(['id', 'basis', 'payee'])
    .where('deleted_at', 'is', null)
    .execute()
  const rows = await db.selectFrom('tariffs').selectAll().where('deleted_at', 'is', null).execute()
  const keepers = await db
    .selectFrom('users')
    .select('created_at')
    .where('role', 'in', ['social_worker', 'director'])
    .where('disabled', '=', 0)
    .execute()
  const byId = new Map<string, ProgrammeFacts>(programmes.map((row) => [row.id, row]))
  const tariffs = new Map<string, TariffFacts[]>()
  for (const row of rows) {
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
    keepersAt: (instant) => keepers.filter(({ created_at: at }) => at <= instant).length,
  }
}
