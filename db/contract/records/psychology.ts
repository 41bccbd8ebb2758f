import { psychologyReaders } from '../roles'
import { choice, day, declareRecord, optionalLine, optionalLines, prose } from '../record'

export const psychologyKinds = ['session', 'assessment'] as const

/** A session or an assessment. Only a psychologist and the director ever see one: no list, search, export, print, history or log of others holds it. */
export const psychology = declareRecord({
  subject: 'psychology',
  table: 'psychology_records',
  name: 'psychology',
  file: null,
  part: 'psychology',
  reads: psychologyReaders,
  writes: psychologyReaders,
  fields: {
    kind: choice(psychologyKinds),
    onDay: day(),
    byName: optionalLine(100),
    tool: optionalLine(120),
    summary: prose(10_000),
    plan: optionalLines(5000),
  },
  day: 'onDay',
  hasHappened: true,
  isSecret: true,
  methods: 'listed',
})
