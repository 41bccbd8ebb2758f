import { enrolmentAnswers } from '../contract/enrolment'
import { grantDocuments, grantStates, planFields, planStates } from '../contract/independence'
import { insuranceKinds } from '../contract/insurance'
import {
  column,
  date,
  externalId,
  instant,
  key,
  oneOf,
  reference,
  required,
  someOf,
  sum,
  text,
  within,
  type Column,
} from './columns'
import type { PackageFileName } from './file-names'

/** Lists for enrolment and the road to independence. */
export const independenceColumns = {
  'enrolment_lists.csv': [
    required('id', key),
    required('number', within(1, 999_999)),
    required('insurance_kind', oneOf(insuranceKinds)),
    column('insurer', text(100)),
    required('made_at', instant),
    required('made_by', text(60)),
    externalId,
  ],
  'enrolment_rows.csv': [
    required('id', key),
    required('list_id', reference('enrolment_lists.csv')),
    required('child_id', reference('children.csv')),
    required('row_number', within(1, 999_999)),
    column('answer', oneOf(enrolmentAnswers)),
    column('answered_on', date),
    column('policy_id', reference('insurance.csv')),
    externalId,
  ],
  // The id is the SHA-256 of the returned file.
  'enrolment_answers.csv': [
    { ...required('id', key), stored: 'sha256' },
    required('list_id', reference('enrolment_lists.csv')),
    required('taken_at', instant),
  ],
  'plans.csv': [
    required('id', key),
    required('child_id', reference('children.csv')),
    required('field', oneOf(planFields)),
    required('state', oneOf(planStates)),
    column('goal', text(300)),
    column('who', text(100)),
    column('due_on', date),
    externalId,
  ],
  'budgets.csv': [
    required('id', key),
    required('child_id', reference('children.csv')),
    column('income_rial', sum),
    column('aid_rial', sum),
    column('living_rial', sum),
    column('rent_rial', sum),
    column('other_rial', sum),
    column('deposit_rial', sum),
    column('savings_rial', sum),
    column('grant_rial', sum),
    externalId,
  ],
  'grants.csv': [
    required('id', key),
    required('child_id', reference('children.csv')),
    required('programme', reference('programmes.csv')),
    required('requested_on', date),
    column('documents', someOf(grantDocuments)),
    required('state', oneOf(grantStates)),
    column('note', text(300)),
    column('line_id', reference('payments.csv')),
    externalId,
  ],
} as const satisfies Partial<Record<PackageFileName, readonly Column[]>>
