import { defaultAgeBands } from '../contract/age-bands'
import { settingsSchema, type Settings } from '../contract/register'
import type { Handle } from '../context/context'

/** What holds until somebody chooses otherwise. */
export const defaultSettings: Settings = {
  ageBands: [...defaultAgeBands],
  currency: 'rial',
  idleMinutes: 10,
  largeAmountRial: 1_000_000_000,
  afterCareEveryMonths: 3,
  afterCareForMonths: 24,
  planFromAge: 15,
  reviewEveryMonths: 6,
  visitEveryMonths: 3,
}

/** The register's settings; what was never chosen is the default. */
export async function readSettings(db: Handle): Promise<Settings> {
  const rows = await db
    .selectFrom('settings')
    .selectAll()
    .where('key', 'in', Object.keys(settingsSchema.shape))
    .execute()
  const chosen = Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]))
  return settingsSchema.parse({ ...defaultSettings, ...chosen })
}

/** What the register is called; empty in a file that is not one yet. */
export async function registerName(db: Handle): Promise<string> {
  const row = await db.selectFrom('register').select('name').executeTakeFirst()
  return row?.name ?? ''
}

/** The register's own id, under which what is done with the whole of it stands in the history. */
export async function registerId(db: Handle): Promise<string> {
  const { id } = await db.selectFrom('register').select('id').executeTakeFirstOrThrow()
  return id
}
