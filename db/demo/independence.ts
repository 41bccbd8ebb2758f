import type { Context } from '../context/context'
import { contract, type Input } from '../contract/contract'
import { grantDocuments, planFields, planStates, type PlanItem } from '../contract/independence'
import { addDays, ageOn, type IsoDate } from '../contract/jalali'
import { handlers } from '../service/handlers'
import { newId } from '../context/ids'
import type { OpenRegister } from '../register/open-register'
import type { Office } from './money'
import { asOf, childrenInCare, independentSpells, type DemoChild } from './people-at'
import type { Invention } from './people'

const goals: Readonly<Record<(typeof planFields)[number], string>> = {
  employment: 'کارآموزی و معرفی به کارفرما',
  housing: 'یافتن خانه اشتراکی نزدیک محل کار',
  education: 'پایان دوره متوسطه یا مهارت فنی',
  income: 'درآمد ماهانه دست‌کم برابر هزینه زندگی',
  life_skills: 'آشپزی، خرید، بانک و کارهای اداری',
  documents: 'شناسنامه، کارت ملی و وضعیت نظام وظیفه',
  health_cover: 'بیمه پس از ۱۸ سالگی',
  supportive_adult: 'یک بزرگسال همراه و شناخته‌شده',
  savings: 'حساب آتیه و پس‌انداز کار',
}
const helpers = ['مددکار خانه', 'مربی', 'مدیر خانه', 'کارشناس شهرستان'] as const

/** Plans of those over 15, budgets of those near 18, contacts with those who left, and a name list that waits for its answer. */
export async function addIndependence(
  register: OpenRegister,
  office: Office,
  invention: Invention,
): Promise<void> {
  await register.command('demo.independence', async (context) => {
    const worker = asOf(context, office.worker, office.day)
    for (const child of await childrenInCare(context.db, office.day)) {
      const age = child.birth_date === null ? null : ageOn(child.birth_date, office.day)
      if (age === null || age.years < context.settings.planFromAge || invention.chance(0.12)) continue
      await writePlan(worker, child, age.years, invention)
    }
    for (const spell of await independentSpells(context.db)) {
      await writeContacts(context, office, spell, invention)
    }
    const lately = (await independentSpells(context.db)).filter(
      ({ starts_on }) => starts_on > addDays(office.day, -730),
    )
    for (const [index, spell] of lately.entries()) {
      await grantTransition(context, office, spell, { isPaid: index > 0, invention })
    }
    await askForInsurance(context, office)
  })
}

async function writePlan(
  context: Context,
  child: DemoChild,
  age: number,
  invention: Invention,
): Promise<void> {
  const items: PlanItem[] = planFields
    .filter(() => invention.chance(0.85))
    .map((field) => ({
      field,
      state: planStateAt(age, invention),
      goal: goals[field],
      who: invention.one(helpers),
      dueOn: addDays(context.today, invention.whole(-40, 300)),
    }))
  await handlers['independence.savePlan'](context, { childId: child.id, revision: 0, items })
  if (age < 17) return
  const million = (from: number, to: number) => invention.whole(from, to) * 1_000_000
  await handlers['independence.saveBudget'](context, {
    childId: child.id,
    revision: 0,
    fields: {
      incomeRial: million(70, 120),
      aidRial: null,
      livingRial: million(60, 90),
      rentRial: million(25, 60),
      otherRial: million(0, 10),
      depositRial: million(100, 300),
      savingsRial: million(40, 160),
      grantRial: 200_000_000,
    },
  })
}

function planStateAt(age: number, invention: Invention): PlanItem['state'] {
  const readiness = invention.whole(0, 9) + (age - 15) * 2
  const [notStarted, inProgress, ready] = planStates
  return readiness < 4 ? notStarted : readiness < 9 ? inProgress : ready
}

/** A contact about every three months for two years; now and then nobody is reached, and the last may be late. */
async function writeContacts(
  context: Context,
  office: Office,
  spell: DemoChild,
  invention: Invention,
): Promise<void> {
  const end = [addDays(spell.starts_on, 730), spell.ends_on ?? office.day, office.day].sort()[0] ?? office.day
  let day: IsoDate = addDays(spell.starts_on, invention.whole(20, 80))
  while (day < end) {
    const reached = invention.chance(0.88)
    const fields: Input<'contacts.save'>['fields'] = {
      contactedOn: day,
      kind: invention.chance(0.4) ? 'visit' : 'phone',
      reached,
      met: null,
      living: reached ? invention.one(['rented', 'shared', 'dormitory', 'with_relatives'] as const) : null,
      work: reached
        ? invention.one(['employed', 'employed', 'apprentice', 'seeking', 'military'] as const)
        : null,
      study: reached ? invention.one(['not_studying', 'university', 'vocational'] as const) : null,
      needs: reached && invention.chance(0.3) ? 'کمک در پرداخت اجاره' : null,
      outcome: null,
    }
    await handlers['contacts.save'](
      asOf(context, office.worker, day),
      contract['contacts.save'].input.parse({ childId: spell.id, fields }),
    )
    day = addDays(day, invention.whole(75, 100))
  }
}

/** The transition grant of somebody who left: asked for, computed, and but for the first approved and paid. */
async function grantTransition(
  context: Context,
  { worker, director }: Office,
  spell: DemoChild,
  { isPaid, invention }: { readonly isPaid: boolean; readonly invention: Invention },
): Promise<void> {
  const asked = asOf(context, worker, addDays(spell.starts_on, 10))
  await handlers['accounts.save'](
    asked,
    contract['accounts.save'].input.parse({
      childId: spell.id,
      centerId: null,
      fields: {
        purpose: 'payment',
        sheba: invention.sheba(),
        ownerName: `حساب ${spell.first_name ?? ''}`.trim(),
        startsOn: spell.starts_on,
        endsOn: null,
      },
    }),
  )
  const request = await handlers['grants.save'](
    asked,
    contract['grants.save'].input.parse({
      childId: spell.id,
      programme: 'transition_grant',
      requestedOn: asked.today,
      documents: isPaid ? [...grantDocuments] : grantDocuments.slice(0, 3),
      note: null,
    }),
  )
  if (!isPaid) return
  const { lineId } = await handlers['grants.compute'](asked, { ...request, accepted: [] })
  const paidOn = addDays(asked.today, 12)
  const approver = asOf(context, director, paidOn)
  await handlers['payments.approve'](approver, { lines: { lineIds: [lineId] }, exceptOwn: false })
  await handlers['payments.pay'](
    approver,
    contract['payments.pay'].input.parse({
      lines: { lineIds: [lineId] },
      paidOn,
      reference: String(invention.whole(100_000, 999_999)),
    }),
  )
}

/** One list that was answered long ago, one that waits. No policy is made: how many are insured is the published figure. */
async function askForInsurance(context: Context, office: Office): Promise<void> {
  const insured = await context.db
    .selectFrom('insurance')
    .select(['id', 'child_id', 'starts_on'])
    .where('deleted_at', 'is', null)
    .where('ends_on', 'is', null)
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .limit(24)
    .execute()
  const madeOn = addDays(office.day, -200)
  const listId = newId()
  await context.db
    .insertInto('enrolment_lists')
    .values({
      id: listId,
      external_id: null,
      number: 1,
      insurance_kind: 'health_basic',
      insurer: 'بیمه سلامت ایران',
      made_at: `${madeOn}T08:30:00.000Z`,
      made_by_id: office.worker.id,
      made_by: office.worker.name,
    })
    .execute()
  await context.db
    .insertInto('enrolment_rows')
    .values(
      insured.map((policy, index) => ({
        id: newId(),
        external_id: null,
        list_id: listId,
        child_id: policy.child_id,
        row_number: index + 1,
        answer: 'enrolled',
        answered_on: addDays(madeOn, 25),
        policy_id: policy.id,
      })),
    )
    .execute()
  const asker = asOf(context, office.worker, office.day)
  const uninsured = await handlers['insurance.watch'](asker, { list: 'uninsured', within: 30 })
  await handlers['insurance.makeEnrolmentList'](asker, {
    childIds: uninsured.slice(0, 20).map(({ childId }) => childId),
    insuranceKind: 'health_basic',
    insurer: 'بیمه سلامت ایران',
  })
}
