import { fileKeepers, everyRole } from '../roles'
import { declareRecord, flag, line, optionalChoice, optionalLine, reference } from '../record'

/** Whether the child could live with her; null where nobody looked into it. */
export const standings = ['fit', 'unfit', 'unavailable'] as const

/** The place of a relative in a child's file: what she is to the child. The person herself may stand in many files. */
export const childRelative = declareRecord({
  subject: 'relative',
  table: 'child_relatives',
  name: 'relatives',
  file: 'child_relatives.csv',
  part: 'family',
  reads: everyRole,
  writes: fileKeepers,
  fields: {
    relativeId: reference('relatives.csv'),
    /** One of `relations` or free text. */
    relation: line(60),
    isGuardian: flag(),
    standing: optionalChoice(standings),
    /** Why unfit or unavailable. */
    reason: optionalLine(300),
  },
  day: 'relativeId',
  methods: 'own',
})
