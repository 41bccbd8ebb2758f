import { afterAll, describe, expect, it } from 'vitest'
import type { OpenRegister } from '../register/open-register'
import { tableRows } from '../testing/register'
import { exportPackage } from './export-package'
import { importPackage } from './import-package'
import { packageFileNames, tableOf } from './package-files'
import { blocksIn, lenient, Workshop } from '../testing/packages'
import { wholePackage } from '../testing/whole-package'

const workshop = new Workshop()
afterAll(() => workshop.dispose())

async function exported(register: OpenRegister) {
  const folder = workshop.place('export')
  await register.query('register.export', (context) => exportPackage(context, folder))
  return { folder, files: workshop.filesOf(folder) }
}

const tables = packageFileNames.map((file) => tableOf[file])

describe('a package with rows in every file', () => {
  it('is stored whole, references followed, and comes out and in again the same', async () => {
    await workshop.imported(workshop.package(wholePackage), async (register, outcome) => {
      expect(blocksIn(outcome)).toEqual([])
      expect(outcome.refused).toBe(false)
      const first = await exported(register)
      for (const file of packageFileNames) {
        const asked = (wholePackage[file] ?? '').trimEnd().split('\n').length
        expect(first.files[file]?.split('\n').length, file).toBeGreaterThanOrEqual(asked)
      }
      const stored = await register.query('test', async ({ db }) => ({
        lines: await tableRows(db, 'payment_lines'),
        tariffs: await tableRows(db, 'tariffs'),
        supports: await tableRows(db, 'supports'),
        steps: await tableRows(db, 'payment_steps'),
        programmes: await tableRows(db, 'programmes'),
        centers: await db.selectFrom('centers').selectAll().where('deleted_at', 'is', null).execute(),
        rows: await tableRows(db, 'enrolment_rows'),
        policies: await tableRows(db, 'insurance'),
      }))
      const line = stored.lines.find(({ external_id }) => external_id === 'l1')
      const parts = JSON.parse(line?.parts ?? '[]') as { tariffId: string }[]
      expect(parts[0]?.tariffId).toBe(stored.tariffs.find(({ external_id }) => external_id === 't3')?.id)
      expect(stored.lines.find(({ external_id }) => external_id === 'l2')?.source_id).toBe(
        stored.supports.find(({ external_id }) => external_id === 's1')?.id,
      )
      // The register's director is called so, and nobody is called «مددکار».
      expect(stored.steps.find(({ external_id }) => external_id === 'h2')?.by_id).toBe(register.user.id)
      expect(stored.steps.find(({ external_id }) => external_id === 'h1')?.by_id).toBeNull()
      expect(stored.programmes.find(({ id }) => id === 'resident_subsidy')).toMatchObject({
        rounding: 'down',
        rounding_unit: 1000,
        revision: 2,
      })
      expect(stored.programmes.find(({ id }) => id === 'نذر محلی')).toMatchObject({
        basis: 'support',
        active: 1,
      })
      expect(stored.centers.map(({ name }) => name)).toEqual(['خانه بهار'])
      expect(stored.rows[0]?.policy_id).toBe(stored.policies[0]?.id)

      const second = await workshop.register()
      try {
        expect((await importPackage(second, { from: first.folder, ...lenient })).refused).toBe(false)
        expect((await exported(second)).files).toEqual(first.files)
        expect(await second.query('test', ({ db }) => counts(db))).toEqual(
          await register.query('test', ({ db }) => counts(db)),
        )
      } finally {
        await second.close()
      }
    })
  })

  it('leaves out references to what was deleted, and still comes in', async () => {
    await workshop.imported(workshop.package(wholePackage), async (register) => {
      await register.command('test', async ({ db }) => {
        await db.updateTable('insurance').set({ deleted_at: '2024-05-26' }).execute()
        await db.updateTable('supports').set({ deleted_at: '2024-05-26' }).execute()
      })
      const { folder, files } = await exported(register)
      expect(files['enrolment_rows.csv']).toMatch(/enrolled,2024-05-10,,/u)
      const second = await workshop.register()
      try {
        const outcome = await importPackage(second, { from: folder, ...lenient })
        expect(blocksIn(outcome)).toEqual([])
        expect((await exported(second)).files).toEqual(files)
      } finally {
        await second.close()
      }
    })
  })

  it('is refused the second time for the returned file that was taken before', async () => {
    await workshop.imported(workshop.package(wholePackage), async (register) => {
      const again = await importPackage(register, { from: workshop.package(wholePackage), ...lenient })
      expect(again.refused).toBe(true)
      expect(blocksIn(again)).toContain('enrolment_answers.csv:2:id F07')
      // Its tariffs share their days with those that are there.
      expect(blocksIn(again)).toContain('tariffs.csv:2:starts_on F12')
      expect(blocksIn(again).filter((told) => told.startsWith('programmes.csv'))).toEqual([])
    })
  })
})

async function counts(db: Parameters<typeof tableRows>[0]): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const table of tables) {
    if (table !== 'centers') found[table] = (await tableRows(db, table)).length
  }
  return found
}

describe('a fault of money refuses the package at its place', () => {
  const change = (file: string, from: string | RegExp, to: string) => ({
    ...wholePackage,
    [file]: (wholePackage[file] ?? '').replace(from, to),
  })
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['a fraction', change('tariffs.csv', '24000000', '24000000.5'), 'tariffs.csv:2:amount_rial F05'],
    ['a negative tariff', change('tariffs.csv', '24000000', '-5'), 'tariffs.csv:2:amount_rial B60'],
    ['an absurd amount', change('savings.csv', '5000000', '99999999999'), 'savings.csv:2:amount_rial B60'],
    ['a settlement of nothing', change('payments.csv', '-150000', '0'), 'payments.csv:4:amount_rial B60'],
    [
      'a payment below zero',
      change('payments.csv', 'once,500000000', 'once,-5'),
      'payments.csv:5:amount_rial B60',
    ],
    ['a wrong شبا', change('accounts.csv', '9002,سارا', '9003,سارا'), 'accounts.csv:3:sheba B67'],
    [
      'an unknown programme',
      change('tariffs.csv', 't1,resident_subsidy', 't1,nobody'),
      'tariffs.csv:2:programme F06',
    ],
    [
      'a month that is none',
      change('payment_runs.csv', '1403-02', '1403-13'),
      'payment_runs.csv:2:run_month F13',
    ],
    ['parts that are no JSON', change('payments.csv', /"\[.*?\]"/u, '"[{"'), 'payments.csv:2:parts F14'],
    [
      'overlapping tariffs',
      change('tariffs.csv', 't2,resident_subsidy,2024-03-20,,0,12', 't2,resident_subsidy,2024-03-20,,0,13'),
      'tariffs.csv:4:starts_on F12',
    ],
    [
      'overlapping conditions',
      change('conditions.csv', 'd2,k1,province_permission,', 'd2,k1,income_decile,3'),
      'conditions.csv:3:starts_on F12',
    ],
    [
      'a tariff that ends before it starts',
      change('tariffs.csv', '2023-03-21,2024-03-20', '2023-03-21,2023-03-20'),
      'tariffs.csv:2:ends_on B10',
    ],
    [
      'a step twice',
      change('payment_steps.csv', 'h5,l2,reversed', 'h5,l2,computed'),
      'payment_steps.csv:6:step F11',
    ],
    [
      'two payments of one month',
      {
        ...wholePackage,
        'payments.csv': `${wholePackage['payments.csv'] ?? ''}l5,,1403-02,1403-02,resident_subsidy,k1,c1,,by_hand,5,,[],دوباره,2024-05-23T08:00:00.000Z\n`,
        'payment_steps.csv': `${wholePackage['payment_steps.csv'] ?? ''}h8,l5,computed,2024-05-23T08:00:00.000Z,مددکار,,,\n`,
      },
      'payments.csv:6:for_month B61',
    ],
    [
      'a payment for a time after death',
      change(
        'placements.csv',
        '2023-05-01,,judicial\n',
        '2023-05-01,2024-04-01,judicial\np2,k1,deceased,,2024-04-01,,\n',
      ),
      'payments.csv:5:for_month B64',
    ],
    [
      'paid before approved',
      change('payment_steps.csv', 'h2,l1,approved', 'h2,l3,approved'),
      'payments.csv:2: B62',
    ],
    [
      'a payment that nobody computed',
      change('payment_steps.csv', 'h6,l3,computed', 'h6,l3,reversed'),
      'payments.csv:4:id F02',
    ],
    ['an account of nobody', change('accounts.csv', 'a1,,c1', 'a1,,'), 'accounts.csv:2:child_id F02'],
    ['a line of no run', change('payments.csv', 'l1,r1', 'l1,r9'), 'payments.csv:2:run_id F06'],
    [
      'a plan field twice',
      { ...wholePackage, 'plans.csv': `${wholePackage['plans.csv'] ?? ''}n2,k1,housing,ready,,,\n` },
      'plans.csv:3:field F11',
    ],
  ])('%s', async (_name, files, told) => {
    const { outcome, children } = await workshop.imported(
      workshop.package(files),
      async (register, done) => ({
        outcome: done,
        children: await register.query('test', ({ db }) => tableRows(db, 'children')),
      }),
    )
    expect(blocksIn(outcome)).toContain(told)
    expect(outcome.refused).toBe(true)
    expect(children).toEqual([])
  })
})
