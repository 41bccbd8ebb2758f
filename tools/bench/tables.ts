import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { excel } from '../../db/testing/excel'
import type { Context } from '../../db/context/context'
import { handlers } from '../../db/service/handlers'
import { newId } from '../../db/context/ids'
import { addSteps, storeLines } from '../../db/money/ledger/ledger'
import { openRegisterFile } from '../../db/register/register-file'
import { median, type Line } from './numbers'
import { makeRegister } from './register'

const LINES = 10_000
const ROUNDS = 7
const MONTH = '1403-02'

interface File {
  readonly path: string
  readonly userName: string
  readonly password: string
}
type Cell = string | number | null

/** A payment list from the register to the finished workbook, against exceljs' stream writer writing the same cells without any look, turn by turn. */
export async function measureTables(file: File): Promise<Line> {
  await makeRegister(file, { children: LINES, centers: 100 })
  const register = await openRegisterFile(file)
  const place = (name: string) => join(dirname(file.path), name)
  try {
    const { id } = await register.command('bench.list', makeList)
    const own: number[] = []
    const plain: number[] = []
    const ours = () =>
      register.command('tables.write', (context) =>
        handlers['tables.write'](context, {
          table: { table: 'payment_list', id },
          format: 'xlsx',
          path: place('list.xlsx'),
        }),
      )
    // The first of each loads the package and counts for neither.
    await ours()
    const cells = await cellsOf(place('list.xlsx'))
    const theirs = () => writePlainly(place('plain.xlsx'), cells)
    await theirs()
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [times, work] of [
        [own, ours],
        [plain, theirs],
      ] as const) {
        const begun = performance.now()
        await work()
        times.push(performance.now() - begun)
      }
    }
    return {
      name: `list of ${LINES.toLocaleString('en')} payments to Excel`,
      unit: 'ms',
      value: median(own),
      reference: { name: 'exceljs, the same cells plainly', value: median(plain) },
      goal: { times: 2 },
    }
  } finally {
    for (const name of ['list.xlsx', 'plain.xlsx']) rmSync(place(name), { force: true })
    await register.close()
  }
}

/** A line of every child, approved, in one list, each to the account of her home: a list for the bank has no empty cells there. */
async function makeList(context: Context): Promise<{ id: string }> {
  const { db, now } = context
  const centers = await db.selectFrom('centers').select(['id', 'name']).execute()
  const account = { child_id: null, purpose: 'payment', sheba: 'IR820540102680020817909002' } as const
  const stored = { created_at: now, updated_at: now, revision: 1, external_id: null, deleted_at: null }
  await db
    .insertInto('accounts')
    .values(
      centers.map(({ id, name }) => ({
        ...{ id: newId(), center_id: id, owner_name: name, starts_on: '2010-03-21', ends_on: null },
        ...account,
        ...stored,
      })),
    )
    .execute()
  const children = await db.selectFrom('children').select(['id', 'center_id']).execute()
  const lines = await storeLines(
    context,
    children.map((child, number) => ({
      runId: null,
      runMonth: MONTH,
      forMonth: MONTH,
      programme: 'resident_subsidy',
      childId: child.id,
      centerId: child.center_id,
      sourceId: null,
      kind: 'monthly',
      amountRial: 30_000_000 + number,
      days: 31,
      parts: [],
      reason: null,
    })),
  )
  await addSteps(
    context,
    lines.map((lineId) => ({ lineId, step: 'approved' })),
  )
  return handlers['paymentLists.make'](context, { month: MONTH, allowWithoutAccount: false })
}

async function cellsOf(path: string): Promise<Cell[][]> {
  const workbook = new excel.Workbook()
  await workbook.xlsx.readFile(path)
  const rows: Cell[][] = []
  workbook.worksheets[0]?.eachRow((row) => {
    const cells: Cell[] = []
    row.eachCell({ includeEmpty: true }, ({ value }) => {
      cells.push(typeof value === 'string' || typeof value === 'number' ? value : null)
    })
    rows.push(cells)
  })
  if (rows.length < LINES) throw new Error(`The list has only ${rows.length} rows.`)
  return rows
}

async function writePlainly(filename: string, rows: readonly Cell[][]): Promise<void> {
  const workbook = new excel.stream.xlsx.WorkbookWriter({
    filename,
    useStyles: false,
    useSharedStrings: false,
  })
  const page = workbook.addWorksheet('list')
  for (const row of rows) page.addRow(row).commit()
  page.commit()
  await workbook.commit()
}
