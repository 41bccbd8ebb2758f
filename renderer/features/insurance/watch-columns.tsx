import type { WatchRow } from '../../../db/contract/enrolment'
import { persianDigits } from '../../../db/contract/persian'
import {
  insuranceKindWords,
  missingIdReasonWords,
  placementKindWords,
  wordOf,
} from '../../../db/contract/words/terms'
import type { DataColumn } from '../../ui/data-table'
import { TextLink } from '../../ui/navigation'
import { Tag } from '../../ui/tag'
import { common } from '../../words/common'
import { insuranceWords as words } from '../../words/insurance'
import { ageText, dateOrMissing } from '../../words/person'

export type WatchPart = 'uninsured' | 'ending' | 'growing_out'

/** «احمدی، سارا»: the last name first, as the lists are ordered. */
export function nameInList(person: { readonly firstName: string | null; readonly lastName: string | null }) {
  return [person.lastName, person.firstName].filter((name) => name !== null).join('، ') || common.nameless
}

/** The national id, or why there is none. */
export function idText({
  nationalId,
  nationalIdMissingReason,
}: Pick<WatchRow, 'nationalId' | 'nationalIdMissingReason'>): string {
  if (nationalId !== null) return persianDigits(nationalId)
  return nationalIdMissingReason === null
    ? common.missing
    : words.noId(missingIdReasonWords[nationalIdMissingReason])
}

/** The columns of one of the lists; the name opens the child's file at her insurance. */
export function watchColumns(part: WatchPart, today: string): DataColumn<WatchRow>[] {
  return [
    {
      id: 'name',
      header: words.name,
      isRowHeader: true,
      sortValue: nameInList,
      cell: (row) => (
        <TextLink to={`/children/${row.childId}`} search={{ tab: 'insurance' }}>
          {nameInList(row)}
        </TextLink>
      ),
    },
    { id: 'father', header: words.fatherName, cell: (row) => row.fatherName ?? common.missing },
    {
      id: 'file',
      header: words.fileNumber,
      sortValue: ({ fileNumber }) => fileNumber,
      cell: (row) => persianDigits(row.fileNumber ?? common.missing),
    },
    { id: 'id', header: words.nationalId, cell: idText },
    {
      id: 'age',
      header: words.age,
      sortValue: ({ birthDate }) => birthDate,
      cell: (row) => ageText(row.birthDate, row.birthDateEstimated, today, true),
    },
    ...(part === 'uninsured'
      ? [
          {
            id: 'placement',
            header: words.placement,
            cell: (row: WatchRow) => wordOf(placementKindWords, row.placementKind),
          },
        ]
      : [
          {
            id: 'policy',
            header: words.policy,
            cell: (row: WatchRow) => wordOf(insuranceKindWords, row.policyKind),
          },
          {
            id: 'on',
            header: part === 'ending' ? words.endsOn : words.turnsOn,
            sortValue: ({ on }: WatchRow) => on,
            cell: (row: WatchRow) => dateOrMissing(row.on),
          },
          ...(part === 'growing_out'
            ? [
                {
                  id: 'turns',
                  header: words.turns,
                  cell: (row: WatchRow) =>
                    row.turns === null ? common.missing : words.turnsYears(row.turns),
                },
              ]
            : []),
          {
            id: 'left',
            header: words.daysLeft,
            sortValue: ({ daysLeft }: WatchRow) => daysLeft,
            cell: (row: WatchRow) => (row.daysLeft === null ? common.missing : words.days(row.daysLeft)),
          },
        ]),
    {
      id: 'center',
      header: words.center,
      sortValue: ({ centerName }) => centerName,
      cell: (row) => persianDigits(row.centerName ?? ''),
    },
    {
      id: 'listed',
      header: words.listed,
      sortValue: ({ listedIn }) => listedIn,
      cell: (row) =>
        row.listedIn === null ? (
          <span className="text-ink-soft">{words.notListed}</span>
        ) : (
          <Tag kind="accent">{words.listedIn(row.listedIn)}</Tag>
        ),
    },
  ]
}
