import { findChild } from '../../children/queries'
import type { Context } from '../../context/context'
import type { ChildMoney } from '../../contract/child-money'
import type { Output, Parsed } from '../../contract/contract'
import type { PaymentLine } from '../../contract/payments'
import { accountsOfChild } from './accounts'
import { conditionsOf } from './conditions'
import { linesOfChild } from '../ledger/lines'
import { savingsEntriesOf, savingsOpenOn, savingsRialOf } from './savings'

const rialOf = (lines: readonly PaymentLine[]): number =>
  lines.reduce((sum, { amountRial }) => sum + amountRial, 0)
const paidOn = ({ steps }: PaymentLine): string | null =>
  steps.find(({ step }) => step === 'paid')?.paidOn ?? null

/** By programme, in the order of first meeting: what was paid and not taken back, and when last. */
function receivedBy(paid: readonly PaymentLine[]): ChildMoney['received'] {
  return [...new Set(paid.map(({ programme }) => programme))].map((programme) => {
    const own = paid.filter((line) => line.programme === programme)
    const days = own.map(paidOn).filter((day) => day !== null)
    return { programme, rial: rialOf(own), lastPaidOn: days.sort().at(-1) ?? null }
  })
}

/** The statement of one child. Received is what was paid and stands, owed what is approved and not yet paid. NOT_FOUND. */
export async function moneyOfChild(
  context: Context,
  { childId }: Parsed<'money.ofChild'>,
): Promise<Output<'money.ofChild'>> {
  const child = await findChild(context.db, childId)
  const lines = await linesOfChild(context, childId)
  const paid = lines.filter(({ state }) => state === 'paid')
  return {
    conditions: await conditionsOf(context.db, childId),
    accounts: await accountsOfChild(context, childId),
    lines,
    savingsEntries: await savingsEntriesOf(context.db, childId),
    received: receivedBy(paid),
    receivedRial: rialOf(paid),
    owedRial: rialOf(lines.filter(({ state }) => state === 'approved')),
    savingsRial: await savingsRialOf(context.db, childId),
    savingsOpenOn: savingsOpenOn(child.birth_date),
  }
}
