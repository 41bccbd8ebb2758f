import { documentSlots, mediaTypes } from '../contract/documents'
import { bloodGroups, disabilityDegrees, disabilityKinds } from '../contract/health'
import { lifeStates, siblingKinds } from '../contract/relatives'
import {
  column,
  date,
  externalId,
  instant,
  key,
  lines,
  oneOf,
  personName,
  prose,
  reference,
  required,
  text,
  within,
  type Column,
} from './columns'
import type { PackageFileName } from './file-names'

const child = required('child_id', reference('children.csv'))

/** Relatives, legal, health, education and social parts of the files, their papers and letters. */
export const wholeFileColumns = {
  'relatives.csv': [
    required('id', key),
    column('first_name', personName),
    column('last_name', personName),
    column('father_name', personName),
    column('national_id', { is: 'national_id' }),
    column('birth_date', date),
    required('life', oneOf(lifeStates)),
    column('phone', text(40)),
    column('address', text(300)),
    column('note', lines(1000)),
    externalId,
  ],
  'siblings.csv': [
    required('id', key),
    child,
    required('sibling_id', reference('children.csv')),
    required('kind', oneOf(siblingKinds)),
    externalId,
  ],
  'health.csv': [
    required('id', key),
    child,
    column('blood_group', oneOf(bloodGroups)),
    column('disability_kind', oneOf(disabilityKinds)),
    column('disability_degree', oneOf(disabilityDegrees)),
    column('note', lines(2000)),
    externalId,
  ],
  'documents.csv': [
    required('id', key),
    child,
    required('slot', oneOf(documentSlots)),
    column('title', text(120)),
    column('dated_on', date),
    externalId,
  ],
  'document_pages.csv': [
    required('id', key),
    required('document_id', reference('documents.csv')),
    required('page_number', within(1, 999_999)),
    required('media_type', oneOf(mediaTypes)),
    required('sha256', text(64)),
    required('file', text(200)),
  ],
  'letter_templates.csv': [
    required('id', key),
    required('title', text(80)),
    column('addressee', text(120)),
    required('body', prose(10_000)),
    externalId,
  ],
  'letters.csv': [
    required('id', key),
    child,
    required('number', text(40)),
    required('kind', text(80)),
    required('dated_on', date),
    column('addressee', text(200)),
    required('body', prose(12_000)),
    required('made_by', text(60)),
    externalId,
  ],
  'not_same.csv': [
    required('id', key),
    required('one_id', reference('children.csv')),
    required('other_id', reference('children.csv')),
    required('decided_at', instant),
    required('decided_by', text(60)),
  ],
} as const satisfies Partial<Record<PackageFileName, readonly Column[]>>
