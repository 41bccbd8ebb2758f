import { fileKeepers, everyRole } from '../roles'
import {
  choice,
  day,
  declareRecord,
  optionalDay,
  optionalLine,
  optionalLines,
  optionalReference,
} from '../record'

export const orderKinds = [
  'entrustment',
  'extension',
  'guardianship',
  'host_family',
  'trial_custody',
  'adoption',
  'release',
  'other',
] as const

/** A judicial order; `validUntil` is the last day it holds, `documentId` its scanned paper, a document of the same file. Rules B42, W41. */
export const order = declareRecord({
  subject: 'order',
  table: 'orders',
  name: 'orders',
  file: 'orders.csv',
  part: 'legal',
  reads: everyRole,
  writes: fileKeepers,
  fields: {
    kind: choice(orderKinds),
    number: optionalLine(60),
    issuedOn: day(),
    court: optionalLine(120),
    branch: optionalLine(60),
    validUntil: optionalDay(),
    note: optionalLines(1000),
    documentId: optionalReference('documents.csv'),
  },
  day: 'issuedOn',
  inOrder: [['issuedOn', 'validUntil']],
  methods: 'own',
})
