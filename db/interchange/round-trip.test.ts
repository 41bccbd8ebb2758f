import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { demoPackage } from '../demo/package'
import { demoPlans } from '../demo/scenarios'
import type { OpenRegister } from '../register/open-register'
import { exportPackage } from './export-package'
import { importPackage, importRawPackage } from './import-package'
import { lenient, Workshop } from '../testing/packages'

const workshop = new Workshop()
afterAll(() => workshop.dispose())

async function exported(register: OpenRegister): Promise<{ folder: string; files: Record<string, string> }> {
  const folder = workshop.place('export')
  await register.query('register.export', (context) => exportPackage(context, folder))
  return { folder, files: workshop.filesOf(folder) }
}

async function exportedAgain(folder: string): Promise<Record<string, string>> {
  const register = await workshop.register()
  try {
    const outcome = await importPackage(register, { from: folder, ...lenient })
    expect(outcome.refused).toBe(false)
    return (await exported(register)).files
  } finally {
    await register.close()
  }
}

it('export, import and export again give the same files for a whole province', async () => {
  const register = await workshop.register()
  try {
    const plan = demoPlans.qom
    await importRawPackage(register, demoPackage(plan, plan.seed), lenient)
    const first = await exported(register)
    expect(first.files['children.csv']?.split('\n').length).toBeGreaterThan(300)
    expect(await exportedAgain(first.folder)).toEqual(first.files)
  } finally {
    await register.close()
  }
})

const word = fc.constantFrom(
  'سارا',
  'علی‌رضا',
  'عبد الله',
  'يكتا',
  'آذر',
  'O"Neil',
  'نام، با ویرگول',
  'a,b',
  "d'Arc",
)
const note = fc.constantFrom('', 'یک خط', 'دو\nخط', 'با "گیومه" و, ویرگول')
const cell = (text: string): string => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const child = fc.record({
  first: word,
  last: fc.option(word, { nil: '' }),
  sex: fc.constantFrom('female', 'male', 'unknown'),
  birth: fc.constantFrom('', '2012-03-20', '2019-07-01'),
  estimated: fc.constantFrom('true', 'false', ''),
  reasons: fc.constantFrom('', 'neglect', 'neglect;divorce'),
  note,
  shoe: fc.constantFrom('', '۳۱', '40'),
  kinship: fc.boolean(),
  insured: fc.boolean(),
})

it('export, import and export again give the same files for any package that may be stored', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(child, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 2 }),
      async (children, homes) => {
        const rows = (lines: readonly (readonly string[])[]): string =>
          `${lines.map((line) => line.map(cell).join(',')).join('\n')}\n`
        const from = workshop.package({
          'centers.csv': rows([
            ['id', 'name', 'kind', 'ownership', 'capacity'],
            ...Array.from({ length: homes }, (_, index) => [
              `c${String(index)}`,
              `خانه ${String(index)}`,
              'children_home',
              'non_governmental',
              index === 0 ? '' : '20',
            ]),
          ]),
          'children.csv': rows([
            [
              'shoe_size',
              'id',
              'file_number',
              'first_name',
              'last_name',
              'sex',
              'birth_date',
              'birth_date_estimated',
              'admission_reasons',
              'notes',
            ],
            ...children.map((one, index) => [
              one.shoe,
              `k${String(index)}`,
              String(index),
              one.first,
              one.last,
              one.sex,
              one.birth,
              one.estimated,
              one.reasons,
              one.note,
            ]),
          ]),
          'placements.csv': rows([
            ['id', 'child_id', 'kind', 'center_id', 'starts_on', 'ends_on', 'relative_name', 'relation'],
            ...children.flatMap((one, index) => [
              [
                `r${String(index)}`,
                `k${String(index)}`,
                'residential',
                `c${String(index % homes)}`,
                '2022-01-05',
                one.kinship ? '2023-02-03' : '',
                '',
                '',
              ],
              ...(one.kinship
                ? [
                    [
                      `s${String(index)}`,
                      `k${String(index)}`,
                      'kinship',
                      '',
                      '2023-02-03',
                      '',
                      one.first,
                      'aunt',
                    ],
                  ]
                : []),
            ]),
          ]),
          'insurance.csv': rows([
            ['id', 'child_id', 'kind', 'starts_on', 'ends_on', 'policy_number'],
            ...children.flatMap((one, index) =>
              one.insured
                ? [[`i${String(index)}`, `k${String(index)}`, 'health_basic', '2022-01-05', '', '0012']]
                : [],
            ),
          ]),
        })
        const register = await workshop.register()
        try {
          const outcome = await importPackage(register, { from, ...lenient })
          expect(outcome.findings.filter(({ severity }) => severity === 'block')).toEqual([])
          const first = await exported(register)
          expect(await exportedAgain(first.folder)).toEqual(first.files)
        } finally {
          await register.close()
        }
      },
    ),
    { numRuns: 8 },
  )
})
