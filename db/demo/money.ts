import type { Context } from '../context/context'
import { contract, type Input } from '../contract/contract'
import { addDays, addMonths, birthdayAt, jalaliMonthOf, monthRange, type IsoDate } from '../contract/jalali'
import { handlers } from '../service/handlers'
import type { OpenRegister } from '../register/open-register'
import { asOf, childrenInCare, type Clerk, type DemoChild } from './people-at'
import type { Invention } from './people'

/** The two who keep the demonstration's money: one computes, the other approves. */
export interface Office {
  readonly worker: Clerk
  readonly director: Clerk
  /** The day of the demonstration's figures. */
  readonly day: IsoDate
}

type Step = (context: Context) => Promise<void>

/**
 * Two months of money before the demonstration's day: tariffs, accounts and conditions, the first month computed, approved, listed and
 * paid, the second computed and in part approved. A few receivers lack a permission or an account, as in life.
 */
export async function addMoney(register: OpenRegister, office: Office, invention: Invention): Promise<void> {
  const paid = addMonths(jalaliMonthOf(office.day), -2)
  const computed = addMonths(paid, 1)
  const setUp = monthRange(paid).from
  const at = (clerk: Clerk, day: IsoDate, step: Step) =>
    register.command('demo.money', (context) => step(asOf(context, clerk, day)))
  await at(office.director, setUp, async (context) => {
    await handlers['tariffs.addExamples'](context, {})
    await giveHomesAccounts(context, invention, setUp)
  })
  await at(office.worker, setUp, async (context) => {
    await giveFamiliesConditions(context, invention)
    await openSavings(context, invention, setUp)
  })
  await at(office.director, office.day, (context) => enterCosts(context, invention, [paid, computed]))
  await runMonth(at, office, paid)
  const afterPaid = addDays(monthRange(paid).to, 3)
  await at(office.director, afterPaid, async (context) => {
    await approve(context, { month: paid })
    for (const programme of ['resident_subsidy', 'emdad', 'savings', 'sponsor']) {
      const { id } = await handlers['paymentLists.make'](
        context,
        contract['paymentLists.make'].input.parse({ month: paid, programme, allowWithoutAccount: true }),
      )
      await handlers['payments.pay'](
        context,
        contract['payments.pay'].input.parse({
          listId: id,
          paidOn: afterPaid,
          reference: String(invention.whole(100_000, 999_999)),
        }),
      )
    }
  })
  await runMonth(at, office, computed)
  await at(office.director, addDays(monthRange(computed).to, 2), (context) =>
    approve(context, { month: computed, programme: 'resident_subsidy' }),
  )
}

async function runMonth(
  at: (clerk: Clerk, day: IsoDate, step: Step) => Promise<void>,
  { worker }: Office,
  month: string,
): Promise<void> {
  await at(worker, addDays(monthRange(month).to, 1), async (context) => {
    await handlers['payments.run'](context, { month })
  })
}

async function approve(
  context: Context,
  lines: { readonly month: string; readonly programme?: string },
): Promise<void> {
  await handlers['payments.approve'](context, { lines, exceptOwn: false })
}

async function giveHomesAccounts(context: Context, invention: Invention, from: IsoDate): Promise<void> {
  const centers = await context.db.selectFrom('centers').select(['id', 'name']).orderBy('code').execute()
  for (const { id, name } of centers) {
    await saveAccount(context, {
      childId: null,
      centerId: id,
      fields: {
        purpose: 'payment',
        sheba: invention.sheba(),
        ownerName: name,
        startsOn: addDays(from, -400),
        endsOn: null,
      },
    })
  }
}

async function saveAccount(context: Context, account: Input<'accounts.save'>): Promise<void> {
  await handlers['accounts.save'](context, contract['accounts.save'].input.parse(account))
}

/** Decile, permission and account of those who receive امداد. */
async function giveFamiliesConditions(context: Context, invention: Invention): Promise<void> {
  const receivers = await context.db
    .selectFrom('supports')
    .innerJoin('children', 'children.id', 'supports.child_id')
    .select([
      'children.id',
      'children.birth_date',
      'children.last_name',
      'supports.starts_on',
      'supports.ends_on',
    ])
    .where('supports.programme', '=', 'emdad')
    .orderBy('children.file_number')
    .execute()
  const relatives = new Map(
    (await childrenInCare(context.db, context.today)).map((child) => [child.id, child.relative_name]),
  )
  for (const [index, receiver] of receivers.entries()) {
    if (receiver.ends_on !== null && receiver.ends_on < context.today) continue
    const { id: childId, starts_on: startsOn } = receiver
    const save = (fields: Input<'conditions.save'>['fields']) =>
      handlers['conditions.save'](context, contract['conditions.save'].input.parse({ childId, fields }))
    await save({
      kind: 'income_decile',
      value: index % 41 === 40 ? 5 : invention.whole(1, 3),
      number: null,
      startsOn,
      endsOn: null,
    })
    if (index % 37 !== 36) await permit(save, receiver, invention)
    if (index % 29 === 28) continue
    await saveAccount(context, {
      childId,
      centerId: null,
      fields: {
        purpose: 'payment',
        sheba: invention.sheba(),
        ownerName: relatives.get(childId) ?? `${invention.fatherName()} ${receiver.last_name ?? ''}`.trim(),
        startsOn,
        endsOn: null,
      },
    })
  }
}

/** The province's permission to 16, the national office's from then on. */
async function permit(
  save: (fields: Input<'conditions.save'>['fields']) => Promise<unknown>,
  receiver: { readonly birth_date: string | null; readonly starts_on: string },
  invention: Invention,
): Promise<void> {
  if (receiver.birth_date === null) return
  const sixteen = birthdayAt(receiver.birth_date, 16)
  const eighteen = birthdayAt(receiver.birth_date, 18)
  const number = `${String(invention.whole(100, 999))}/${String(invention.whole(10, 99))}`
  if (receiver.starts_on < sixteen) {
    await save({
      kind: 'province_permission',
      value: null,
      number,
      startsOn: receiver.starts_on,
      endsOn: sixteen,
    })
  }
  const from = receiver.starts_on < sixteen ? sixteen : receiver.starts_on
  if (from < eighteen) {
    await save({
      kind: 'national_permission',
      value: null,
      number: `م/${number}`,
      startsOn: from,
      endsOn: eighteen,
    })
  }
}

/** Every second resident's cash subsidy is saved for her; some have a sponsor. */
async function openSavings(context: Context, invention: Invention, from: IsoDate): Promise<void> {
  const residents = (await childrenInCare(context.db, context.today)).filter(
    ({ kind, starts_on }) => kind === 'residential' && starts_on < from,
  )
  for (const [index, child] of residents.entries()) {
    if (index % 2 === 1) continue
    await saveAccount(context, savingsAccount(child, invention))
    const programmes = index % 6 === 0 ? (['savings', 'sponsor'] as const) : (['savings'] as const)
    for (const programme of programmes) {
      await handlers['supports.save'](
        context,
        contract['supports.save'].input.parse({
          childId: child.id,
          fields: {
            programme,
            startsOn: later(child.starts_on, addDays(from, -31)),
            endsOn: null,
            agreedRial: programme === 'savings' ? 4_000_000 : invention.whole(5, 20) * 1_000_000,
          },
        }),
      )
    }
  }
}

const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other)

function savingsAccount(child: DemoChild, invention: Invention): Input<'accounts.save'> {
  return {
    childId: child.id,
    centerId: null,
    fields: {
      purpose: 'savings',
      sheba: invention.sheba(),
      ownerName: `حساب آتیه ${child.first_name ?? ''}`.trim(),
      startsOn: child.starts_on,
      endsOn: null,
    },
  }
}

/** What the homes spent: about five times the subsidy, as they say. */
async function enterCosts(context: Context, invention: Invention, months: readonly string[]): Promise<void> {
  const homes = await context.db
    .selectFrom('placements')
    .select(['center_id', ({ fn }) => fn.countAll<number>().as('residents')])
    .where('kind', '=', 'residential')
    .where('ends_on', 'is', null)
    .where('center_id', 'is not', null)
    .groupBy('center_id')
    .orderBy('center_id')
    .execute()
  for (const { center_id: centerId, residents } of homes) {
    if (centerId === null) continue
    for (const month of months) {
      await handlers['centerCosts.save'](context, {
        centerId,
        month,
        amountRial: residents * invention.whole(190, 260) * 1_000_000,
        note: null,
      })
    }
  }
}
