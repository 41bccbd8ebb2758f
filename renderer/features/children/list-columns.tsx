import type { ChildRow } from '../../../db/contract/children'
import { persianDigits } from '../../../db/contract/persian'
import { sexWords } from '../../../db/contract/words/terms'
import type { VirtualColumn } from '../../ui/virtual-table'
import { childrenWords } from '../../words/children'
import { common } from '../../words/common'
import { ageText, dateOrMissing } from '../../words/person'
import { placementTag } from '../../forms/placement-tag'

const unknown = <span className="text-ink-soft">{common.missing}</span>
const digits = (code: string | null) => (code === null ? unknown : persianDigits(code))

/** «احمدی، سارا»; «بی‌نام» when neither name is known. The last name stands first, as the list is ordered. */
export function listName(child: Pick<ChildRow, 'firstName' | 'lastName'>): string {
  return [child.lastName, child.firstName].filter((name) => name !== null).join('، ') || common.nameless
}

/** The columns of the list; ages are counted on the register's day. Ids of sortable columns are orders of the contract. */
export function listColumns(today: string): VirtualColumn<ChildRow>[] {
  return [
    {
      id: 'name',
      header: childrenWords.name,
      width: 'minmax(9rem,2fr)',
      isSortable: true,
      // A plain link: one per visible row is drawn at every key press, and the router's own costs ten times as much.
      cell: (child) => (
        <a
          href={`#/children/${child.id}`}
          tabIndex={-1}
          title={listName(child)}
          className="font-medium text-accent hover:underline"
        >
          {listName(child)}
        </a>
      ),
    },
    {
      id: 'fatherName',
      header: childrenWords.fatherName,
      width: 'minmax(4.5rem,1fr)',
      cell: (child) => child.fatherName ?? unknown,
    },
    {
      id: 'file_number',
      header: childrenWords.fileNumber,
      width: '6.8rem',
      isSortable: true,
      cell: (child) => digits(child.fileNumber),
    },
    {
      id: 'nationalId',
      header: childrenWords.nationalId,
      width: '7.2rem',
      cell: (child) => digits(child.nationalId),
    },
    { id: 'sex', header: childrenWords.sex, width: '3.4rem', cell: (child) => sexWords[child.sex] },
    {
      id: 'birth_date',
      header: childrenWords.age,
      width: '7.4rem',
      isSortable: true,
      cell: (child) =>
        child.birthDate === null ? unknown : ageText(child.birthDate, child.birthDateEstimated, today, true),
    },
    {
      id: 'placement',
      header: childrenWords.placement,
      width: '9.4rem',
      cell: (child) =>
        child.placementKind === null ? (
          <span className="text-ink-soft">{childrenWords.noPlacement}</span>
        ) : (
          placementTag(child.placementKind)
        ),
    },
    {
      id: 'placement_since',
      header: childrenWords.sinceColumn,
      width: '6.2rem',
      isSortable: true,
      cell: (child) => (child.placementSince === null ? null : dateOrMissing(child.placementSince)),
    },
    {
      id: 'center',
      header: childrenWords.center,
      width: 'minmax(8rem,2fr)',
      cell: (child) => {
        const name = persianDigits(child.centerName ?? '')
        return <span title={name}>{name}</span>
      },
    },
    {
      id: 'insured',
      header: childrenWords.insured,
      width: '3.6rem',
      cell: (child) =>
        child.insured ? childrenWords.has : <span className="text-warning">{childrenWords.hasNot}</span>,
    },
  ]
}
