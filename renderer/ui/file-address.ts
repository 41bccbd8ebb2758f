import type { FilePart } from '../../db/contract/file-parts'
import type { Finding, RuleCode, Subject } from '../../db/contract/findings'
import { everyDeclared } from '../../db/contract/records/declared'

/** A place of the program: a path of `renderer/routes.tsx` and what stands after its question mark. */
export interface Address {
  readonly to: string
  readonly search: Readonly<Record<string, string>>
}

export type { FilePart }

const onFirstPage: ReadonlySet<FilePart> = new Set(['identity', 'placements', 'insurance', 'supports'])

/** The tabs of the road to independence by what is written in them; the plan is the first. */
const independenceTabs: Readonly<Partial<Record<Subject, string>>> = {
  budget: 'budget',
  grant: 'grants',
  contact: 'contacts',
}

function tabOf(part: FilePart, about: Subject | null): string | null {
  if (part === 'independence') return about === null ? null : (independenceTabs[about] ?? null)
  return onFirstPage.has(part) && part !== 'identity' ? part : null
}

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
  const tab = tabOf(part, about)
  return {
    to: onFirstPage.has(part) ? `/children/${childId}` : `/children/${childId}/${part}`,
    search: {
      ...(tab === null ? {} : { tab }),
      ...(about === null ? {} : { about }),
      ...(recordId === null ? {} : { record: recordId }),
      ...(field === null ? {} : { focus: field }),
    },
  }
}

const partOfSubject: Readonly<Partial<Record<Subject, FilePart>>> = {
  ...Object.fromEntries(
    everyDeclared.flatMap(({ subject, part }) => (part.startsWith('/') ? [] : [[subject, part]])),
  ),
  placement: 'placements',
  support: 'supports',
  insurance: 'insurance',
  sibling: 'family',
  document: 'documents',
  condition: 'money',
  account: 'money',
  payment: 'money',
  savings: 'money',
  plan: 'independence',
  budget: 'independence',
  grant: 'independence',
}

export type PlacedFinding = Pick<
  Finding,
  'rule' | 'subject' | 'recordId' | 'childId' | 'otherId' | 'fields' | 'details'
>
type OfChild = PlacedFinding & { readonly childId: string }

/** A new record of the kind, at its first field or at the one that matters. */
const anew =
  (part: FilePart, about: Subject, field: string | null = null) =>
  ({ childId }: OfChild): Address =>
    fileAddress(childId, part, { about, field })

/** The record that the finding names, at its field. */
const itself = (finding: OfChild): Address =>
  fileAddress(finding.childId, partOfSubject[finding.subject] ?? 'identity', {
    about: finding.subject,
    recordId: finding.recordId,
    field: finding.fields[0] ?? null,
  })

/** The step that ends where she is now and begins what comes next. */
export function moveAddress(childId: string): Address {
  return { to: `/children/${childId}/move`, search: { focus: 'kind' } }
}
const moveOf = ({ childId }: OfChild): Address => moveAddress(childId)

/** The return of the month that the finding tells of, at its closing stock. */
function returnOf({ details }: PlacedFinding): Address {
  const { centerId, month } = details
  return {
    to: '/returns',
    search: { center: String(centerId ?? ''), month: String(month ?? ''), focus: 'residential.closing' },
  }
}

/** Rules whose sentence asks for something else than a field of the record they name. */
const askedElsewhere: Readonly<Partial<Record<RuleCode, (finding: OfChild) => Address>>> = {
  W07: (finding) =>
    finding.otherId === null
      ? itself(finding)
      : { to: `/duplicates/${finding.childId}/${finding.otherId}`, search: { focus: 'kept' } },
  // The spell that is still open, not the one that came after it.
  B13: ({ childId, otherId, recordId }) =>
    fileAddress(childId, 'placements', {
      about: 'placement',
      recordId: otherId ?? recordId,
      field: otherId === null ? 'startsOn' : 'endsOn',
    }),
  W21: (finding) =>
    finding.details['fault'] === 'long' && finding.otherId === null ? moveOf(finding) : itself(finding),
  W31: moveOf,
  R32: moveOf,
  R33: returnOf,
  W40: anew('legal', 'order'),
  R43: ({ childId }) =>
    fileAddress(childId, 'identity', { about: 'child', recordId: childId, field: 'legalStatus' }),
  R44: (finding) =>
    finding.details['clock'] === 'trial_custody' ? moveOf(finding) : anew('legal', 'legal_event')(finding),
  W52: anew('insurance', 'insurance'),
  W68: (finding) =>
    anew('money', 'account', finding.details['purpose'] === 'savings' ? 'purpose' : 'sheba')(finding),
  W70: anew('care', 'goal'),
  W71: anew('care', 'review'),
  W72: anew('care', 'contact'),
  W73: anew('education', 'education'),
  W74: anew('independence', 'plan'),
  W75: anew('independence', 'contact'),
  R76: anew('independence', 'contact', 'kind'),
}

/** Where what a rule found is put right; null where it belongs to no file and no month. */
export function addressOfFinding(finding: PlacedFinding): Address | null {
  const { rule, subject, childId } = finding
  if (subject === 'return') return returnOf(finding)
  if (childId === null) return null
  const ofChild = { ...finding, childId }
  return (askedElsewhere[rule] ?? itself)(ofChild)
}
