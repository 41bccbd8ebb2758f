import { ALWAYS, type Rule } from '../rule'

/**
 * The transition grant is paid once in a life. Every later line is told, `otherId` is the first.
 */
export const w65GrantTwice: Rule = {
  code: 'W65',
  severity: 'warn',
  subject: 'payment',
  fields: ['programme'],
  since: ALWAYS,
  check: ({ lines }) => {
    if (lines.length < 2) return []
    const [first, ...later] = lines.filter(
      ({ programme, kind }) => programme === 'transition_grant' && kind !== 'settlement',
    )
    if (first === undefined) return []
    return later.map(({ id }) => ({ recordId: id, otherId: first.id, details: { month: first.forMonth } }))
  },
}
