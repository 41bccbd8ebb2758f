import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../register/migrate'
import { openTestRegister, tableRows, type TestRegister } from '../testing/register'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister(5)
  for (const id of ['c1', 'c2', 'c3']) {
    await run(`INSERT INTO children (id, sex, birth_date_estimated, admission_reasons, search_key, name_key, name_sort,
      created_at, updated_at, revision) VALUES ('${id}', 'female', 0, '[]', '', '', '', '${at}', '${at}', 1)`)
  }
  await run(`INSERT INTO payment_lines (id, run_month, for_month, programme, child_id, kind, amount_rial, parts, made_at)
    VALUES ('l1', '1403-02', '1403-02', 'emdad', 'c1', 'monthly', 1, '[]', '${at}')`)
  await migrate(register.db, 6)
})
afterEach(() => register.dispose())

const at = '2024-05-26T08:00:00.000Z'
const run = (text: string) => sql.raw(text).execute(register.db)
const merge = (kept: string, merged: string, undoneAt: string | null = null) =>
  run(`INSERT INTO merges (id, kept_id, merged_id, undo, made_at, made_by, undone_at)
    VALUES ('${kept}${merged}', '${kept}', '${merged}', '[]', '${at}', 'x', ${undoneAt === null ? 'NULL' : `'${undoneAt}'`})`)
const give = (child: string, also = '') => run(`UPDATE payment_lines SET child_id = '${child}'${also}`)
const owner = async () => (await tableRows(register.db, 'payment_lines')).map(({ child_id }) => child_id)

test('lets a line go only to the file that its child’s was merged into, and back', async () => {
  await expect(give('c2')).rejects.toThrow(/cannot change/u)
  await merge('c2', 'c1')
  await expect(give('c3')).rejects.toThrow(/cannot change/u)
  await give('c2')
  expect(await owner()).toEqual(['c2'])
  await give('c1')
  expect(await owner()).toEqual(['c1'])
})

test('lets nothing else of it change on the way, and nothing once the merge was taken back', async () => {
  await merge('c2', 'c1')
  for (const change of [
    "id = 'l2'",
    'amount_rial = 2',
    "programme = 'education'",
    "run_month = '1403-03'",
    "for_month = '1403-03'",
    "external_id = 'x'",
    "parts = '[1]'",
    "kind = 'by_hand'",
    "reason = 'x'",
    "made_at = 'x'",
    "source_id = 'x'",
    'days = 3',
  ]) {
    await expect(give('c2', `, ${change}`)).rejects.toThrow(/cannot change/u)
  }
  await expect(run('DELETE FROM payment_lines')).rejects.toThrow(/cannot be deleted/u)
  await run(`UPDATE merges SET undone_at = '${at}'`)
  await expect(give('c2')).rejects.toThrow(/cannot change/u)
})
