import { declaredSubjects } from './records/declared'

/** What is changed and told of: declared records and the subjects that are more than one. */
export const subjects = [
  'center',
  'child',
  'placement',
  'support',
  'insurance',
  'staff',
  'user',
  'return',
  'register',
  'programme',
  'tariff',
  'condition',
  'account',
  'payment',
  'payment_list',
  'savings',
  'cost',
  'enrolment',
  'plan',
  'budget',
  'grant',
  'sibling',
  'document',
  'letter',
  ...declaredSubjects,
] as const
export type Subject = (typeof subjects)[number]
