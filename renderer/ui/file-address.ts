import type { Finding, Subject } from '../../db/contract/findings'

/** A place of the program: a path of `renderer/routes.tsx` and what stands after its question mark. */
export interface Address {
  readonly to: string
  readonly search: Readonly<Record<string, string>>
}

/** The parts of a file by their last step in the address; the first page has none. */
export type FilePart =
  | 'identity'
  | 'placements'
  | 'insurance'
  | 'supports'
  | 'family'
  | 'legal'
  | 'health'
  | 'education'
  | 'psychology'
  | 'care'
  | 'documents'
  | 'money'
  | 'independence'

const onFirstPage: ReadonlySet<FilePart> = new Set(['identity', 'placements', 'insurance', 'supports'])

/** Where a part of a file is; `about`, `recordId` and `field` open one of its forms at a field. */
export function fileAddress(
  childId: string,
  part: FilePart,
  at: {
    readonly about?: Subject | null
    readonly recordId?: string | null
    readonly field?: string | null
  } = {},
): Address {
  const { about = null, recordId = null, field = null } = at
  return {
    to: onFirstPage.has(part) ? `/children/${childId}` : `/children/${childId}/${part}`,
    search: {
      ...(onFirstPage.has(part) && part !== 'identity' ? { tab: part } : {}),
      ...(about === null ? {} : { about }),
      ...(recordId === null ? {} : { record: recordId }),
      ...(field === null ? {} : { focus: field }),
    },
  }
}

const partOfSubject: Readonly<Partial<Record<Subject, FilePart>>> = {
  placement: 'placements',
  support: 'supports',
  insurance: 'insurance',
  relative: 'family',
  sibling: 'family',
  order: 'legal',
  legal_event: 'legal',
  health: 'health',
  education: 'education',
  psychology: 'psychology',
  social_report: 'care',
  goal: 'care',
  review: 'care',
  contact: 'care',
  document: 'documents',
  condition: 'money',
  account: 'money',
  payment: 'money',
  savings: 'money',
  plan: 'independence',
  budget: 'independence',
  grant: 'independence',
}

/** Rules that say something is not there: what is missing is written in another part than the record they name. */
const writtenIn: Readonly<Record<string, readonly [FilePart, Subject]>> = {
  W40: ['legal', 'order'],
  W41: ['legal', 'order'],
  W52: ['insurance', 'insurance'],
  W70: ['care', 'goal'],
  W71: ['care', 'review'],
  W72: ['care', 'contact'],
  W73: ['education', 'education'],
  W74: ['independence', 'plan'],
  W75: ['independence', 'contact'],
  R76: ['independence', 'contact'],
  R43: ['legal', 'order'],
  R44: ['legal', 'legal_event'],
}

/** Where what a rule found is put right. */
export function addressOfFinding(
  { rule, subject, recordId, fields }: Pick<Finding, 'rule' | 'subject' | 'recordId' | 'fields'>,
  childId: string,
): Address {
  const [field = null] = fields
  const written = writtenIn[rule]
  if (written === undefined) {
    const part = partOfSubject[subject] ?? 'identity'
    return fileAddress(childId, part, { about: subject, recordId, field })
  }
  const [part, about] = written
  return fileAddress(childId, part, {
    about,
    recordId: subject === about ? recordId : null,
    field: subject === about ? field : null,
  })
}
