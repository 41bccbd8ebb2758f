import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../register/migrate'
import { openTestRegister, tableRows, type TestRegister } from '../testing/register'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister(1)
})
afterEach(() => register.dispose())

const at = '2024-05-26T08:00:00.000Z'
const run = (text: string) => sql.raw(text).execute(register.db)

async function plantOldRows(): Promise<void> {
  await run(`INSERT INTO children (id, sex, birth_date_estimated, admission_reasons, search_key, name_key, name_sort,
    created_at, updated_at, revision) VALUES ('c1', 'female', 0, '[]', '', '', '', '${at}', '${at}', 1)`)
  await run(`INSERT INTO supports (id, child_id, programme, starts_on, created_at, updated_at, revision)
    VALUES ('s1', 'c1', 'emdad', '2023-01-01', '${at}', '${at}', 1),
           ('s2', 'c1', 'a programme of a package', '2023-01-01', '${at}', '${at}', 1)`)
  await run(`INSERT INTO insurance (id, child_id, kind, starts_on, created_at, updated_at, revision)
    VALUES ('i1', 'c1', 'health_basic', '2023-01-01', '${at}', '${at}', 1)`)
}

test('keeps supports and policies, with nothing guessed about what was never asked', async () => {
  await plantOldRows()
  await migrate(register.db, 2)
  expect(await tableRows(register.db, 'supports')).toMatchObject([
    { id: 's1', programme: 'emdad', agreed_rial: null },
    { id: 's2', agreed_rial: null },
  ])
  expect(await tableRows(register.db, 'insurance')).toMatchObject([{ id: 'i1', insurer: null, holder: null }])
})

test('gives every programme in use a place, those of packages too', async () => {
  await plantOldRows()
  await migrate(register.db, 2)
  const programmes = (await tableRows(register.db, 'programmes')).map(({ id, name, basis }) => [
    id,
    name,
    basis,
  ])
  expect(programmes).toHaveLength(10)
  expect(programmes).toContainEqual(['resident_subsidy', null, 'residential'])
  expect(programmes).toContainEqual(['a programme of a package', null, 'support'])
})

test('lets no line and no step of a payment change or vanish', async () => {
  await plantOldRows()
  await migrate(register.db, 2)
  await run(`INSERT INTO payment_lines (id, run_month, for_month, programme, child_id, kind, amount_rial, parts, made_at)
    VALUES ('l1', '1403-02', '1403-02', 'emdad', 'c1', 'monthly', 1, '[]', '${at}')`)
  await run(
    `INSERT INTO payment_steps (id, line_id, step, at, by_name) VALUES ('t1', 'l1', 'computed', '${at}', 'x')`,
  )
  await expect(run(`UPDATE payment_lines SET amount_rial = 2`)).rejects.toThrow(/cannot change/u)
  await expect(run(`DELETE FROM payment_lines`)).rejects.toThrow(/cannot be deleted/u)
  await expect(run(`UPDATE payment_steps SET step = 'paid'`)).rejects.toThrow(/cannot change/u)
  await expect(run(`DELETE FROM payment_steps`)).rejects.toThrow(/cannot be deleted/u)
  await expect(
    run(
      `INSERT INTO payment_steps (id, line_id, step, at, by_name) VALUES ('t2', 'l1', 'computed', '${at}', 'x')`,
    ),
  ).rejects.toThrow(/UNIQUE/u)
})
