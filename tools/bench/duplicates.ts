import { Invention } from '../../db/demo/people'
import type { Context } from '../../db/context/context'
import { findPairs } from '../../db/duplicates/pairs'
import { pairKey } from '../../db/children/links'
import { inventChildren, measureFinding, nearDuplicate, plantChildren } from '../../db/testing/duplicates'
import { handlers } from '../../db/service/handlers'
import { newId } from '../../db/context/ids'
import { createRegisterFile, openRegisterFile } from '../../db/register/register-file'
import { plantHome } from '../../db/testing/files'
import { median, quantile, type Line } from './numbers'

/** The weights were chosen by looking at the first; the second was never looked at while choosing. */
const SEEDS = { tuned: 11, other: 2024 } as const
const CHILDREN = 10_000
const TWICE = 300
const ASKED = 300
const counties = ['قم', 'کاشان', 'ری', 'ساوه'] as const

interface File {
  readonly path: string
  readonly userName: string
  readonly password: string
}

/** What finding is worth: in two invented registers of 10,000 children, with 300 of them typed a second time. */
export async function measureDuplicates(file: File): Promise<Line[]> {
  const tuned = await findIn({ ...file, path: `${file.path}-tuned` }, SEEDS.tuned)
  const other = await findIn({ ...file, path: `${file.path}-other` }, SEEDS.other)
  const seed = (value: number) => ({ name: `the seed it was tuned on (${SEEDS.tuned})`, value })
  return [
    {
      name: `near-duplicates named at admission, ${TWICE} among ${CHILDREN.toLocaleString('en')}`,
      unit: '%',
      value: other.recall * 100,
      reference: seed(tuned.recall * 100),
      goal: { least: 95 },
    },
    {
      name: 'others named beside, per admission',
      unit: 'children',
      value: other.wrong,
      reference: seed(tuned.wrong),
      goal: { most: 1 },
      more: { 'for a child who is new': other.wrongForNew },
    },
    {
      name: 'near-duplicates in the list of the register',
      unit: '%',
      value: other.listed * 100,
      reference: seed(tuned.listed * 100),
      goal: { least: 95 },
      more: { 'other pairs in the list, for each right one, in %': other.listedWrong * 100 },
    },
  ]
}

/** How long a question for look-alikes takes in a register of 100,000 children; each child is asked as she is typed whole. */
export async function measureAsking(file: File): Promise<Line> {
  const register = await openRegisterFile(file)
  try {
    const times: number[] = []
    await register.query('children.similar', async (context) => {
      // The first question reads the list into memory.
      await ask(context, 1)
      for (let at = 0; at < ASKED; at += 1) {
        times.push(await ask(context, (at * 331) % 99_000))
      }
    })
    return {
      name: 'look-alikes of a child among 100,000, p95',
      unit: 'ms',
      value: quantile(times, 0.95),
      reference: { name: 'its median', value: median(times) },
      goal: { most: 100 },
      more: { longest: quantile(times, 1) },
    }
  } finally {
    await register.close()
  }
}

/** Asks as the form does for a child of about this row number; milliseconds. */
async function ask(context: Context, rowNumber: number): Promise<number> {
  const row = await context.db
    .selectFrom('children')
    .selectAll()
    .where('row_number', '>=', rowNumber)
    .orderBy('row_number')
    .limit(1)
    .executeTakeFirstOrThrow()
  const begun = performance.now()
  await handlers['children.similar'](context, {
    firstName: row.first_name,
    lastName: row.last_name,
    fatherName: row.father_name,
    birthDate: row.birth_date,
    nationalId: row.national_id,
    foreignId: null,
  })
  return performance.now() - begun
}

async function findIn(file: File, seed: number) {
  const { register } = await createRegisterFile({ ...file, name: 'سنجش', recoveryConfirmed: true })
  try {
    return await register.command('bench.duplicates', async (context) => {
      const invention = new Invention(seed)
      const homes: string[] = []
      for (let at = 0; at < 12; at += 1) {
        homes.push(
          await plantHome(context, {
            name: `خانه ${at + 1}`,
            county: counties[at % counties.length] ?? null,
          }),
        )
      }
      const children = inventChildren(invention, CHILDREN, homes)
      await plantChildren(context, children)
      const twice = invention.some([...children], TWICE).map((child) => ({
        ...nearDuplicate(child, invention),
        id: newId(),
        // Another home of another town admits one in five of them.
        centerId: invention.chance(0.8) ? child.centerId : invention.one(homes),
      }))
      const { recall, falsePerAdmission } = await measureFinding(context, twice)
      const fresh = inventChildren(invention, TWICE, homes).map((child) => ({ ...child, of: null }))
      const forNew = await measureFinding(context, fresh)
      await plantChildren(context, twice)
      const pairs = await findPairs(context.db)
      const wanted = new Set(twice.map(({ id, of }) => pairKey(id, of)))
      const right = pairs.filter(({ one, other }) => wanted.has(pairKey(one.id, other.id))).length
      return {
        recall,
        wrong: falsePerAdmission,
        wrongForNew: forNew.falsePerAdmission,
        listed: right / TWICE,
        listedWrong: (pairs.length - right) / right,
      }
    })
  } finally {
    await register.close()
  }
}
