import { budgetMonths } from '../../../db/contract/independence-clocks'
import type { BudgetFields } from '../../../db/contract/independence'
import type { Settings } from '../../../db/contract/register'
import { childIndependenceWords as words } from '../../words/independence'
import { formatMoney } from '../../words/money'

/** The names of the amounts, as the sheet orders them. */
export const budgetGroups = [
  { title: words.incomes, names: ['incomeRial', 'aidRial'] },
  { title: words.costs, names: ['livingRial', 'rentRial', 'otherRial'] },
  { title: words.start, names: ['savingsRial', 'grantRial', 'depositRial'] },
] as const satisfies readonly { readonly title: string; readonly names: readonly (keyof BudgetFields)[] }[]

export const budgetNames = budgetGroups.flatMap<keyof BudgetFields>(({ names }) => names)

/** One sentence: how many months the money lasts, or what has to be written before that can be told. */
export function budgetSentence(fields: BudgetFields, currency: Settings['currency']): string {
  const { months, monthlyRial, startRial, missing } = budgetMonths(fields)
  if (startRial !== null && startRial < 0) return words.depositShort(formatMoney(-startRial, currency))
  if (months === null) return words.missing(missing.map((name) => words[name]).join('، '))
  if (months === 'lasting') return words.lasting(formatMoney(monthlyRial ?? 0, currency))
  return words.lasts(
    months,
    formatMoney(startRial ?? 0, currency),
    formatMoney(-(monthlyRial ?? 0), currency),
  )
}
