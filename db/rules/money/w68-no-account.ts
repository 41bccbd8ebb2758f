import { covers } from '../facts'
import { ALWAYS, type Rule } from '../rule'

/**
 * What is still to be paid to the child, her family or into her savings has an account of that purpose in force on the register's
 * day. What goes to the home is not asked of the child's file, what is paid already not any more.
 */
export const w68NoAccount: Rule = {
  code: 'W68',
  severity: 'warn',
  subject: 'payment',
  fields: [],
  since: ALWAYS,
  check: ({ lines, file, programme, today }) =>
    lines.flatMap(({ id, state, amountRial, programme: code }) => {
      if (state === 'paid' || amountRial < 0) return []
      const payee = programme(code)?.payee ?? 'center'
      if (payee === 'center') return []
      const purpose = payee === 'savings' ? 'savings' : 'payment'
      const hasOne = (file.accounts ?? []).some(
        (account) => account.purpose === purpose && covers(account, today),
      )
      return hasOne ? [] : [{ recordId: id, details: { purpose } }]
    }),
}
