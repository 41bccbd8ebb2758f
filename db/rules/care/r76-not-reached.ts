import { careKinds } from '../facts'
import { ALWAYS, type Rule } from '../rule'

/**
 * The last three contacts reached nobody. Who is in care on the register's day or has died is not looked for.
 */
export const r76NotReached: Rule = {
  code: 'R76',
  severity: 'report',
  subject: 'contact',
  fields: ['reached'],
  since: ALWAYS,
  check: ({ contacts, current, diedOn }) => {
    if (contacts.length < 3 || diedOn !== null || (current !== null && careKinds.has(current.kind))) return []
    const [last, ...before] = contacts.slice(-3).reverse()
    return last !== undefined && [last, ...before].every(({ reached }) => !reached)
      ? [{ recordId: last.id, details: { lastOn: last.contactedOn } }]
      : []
  },
}
