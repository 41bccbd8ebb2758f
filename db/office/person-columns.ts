import type { IsoDate } from '../contract/jalali'
import { tableWords } from '../contract/words/office'
import { MISSING, placementKindWords, wordOf } from '../contract/words/terms'
import { ageWords } from './face-sheet'
import { column, type ColumnOf } from './sheet'

const { headings } = tableWords

/** The row's number in the list, from one. */
export const rowColumn: ColumnOf<unknown> = column(headings.row, 'integer', (_item, index) => index + 1, 6)

export const fileNumberColumn: ColumnOf<{ readonly fileNumber: string | null }> = column(
  headings.fileNumber,
  'text',
  ({ fileNumber }) => fileNumber,
  11,
)

interface Named {
  readonly firstName: string | null
  readonly lastName: string | null
}

/** First and last name. */
export const nameColumns: readonly ColumnOf<Named>[] = [
  column(headings.firstName, 'text', ({ firstName }) => firstName, 13),
  column(headings.lastName, 'text', ({ lastName }) => lastName),
]

/** With what a list of children begins: the row's number, the file's, the names. */
export const childColumns: readonly ColumnOf<Named & { readonly fileNumber: string | null }>[] = [
  rowColumn,
  fileNumberColumn,
  ...nameColumns,
]

export const fatherNameColumn: ColumnOf<{ readonly fatherName?: string | null | undefined }> = column(
  headings.fatherName,
  'text',
  ({ fatherName }) => fatherName ?? null,
  13,
)

/** The home's name; `width` in characters. */
export const centerColumn = (width: number): ColumnOf<{ readonly centerName: string | null }> =>
  column(headings.center, 'text', ({ centerName }) => centerName, width)

export const birthDateColumn: ColumnOf<{ readonly birthDate: IsoDate | null }> = column(
  headings.birthDate,
  'date',
  ({ birthDate }) => birthDate,
)

/** The age in words on a day. */
export const ageColumn = (on: IsoDate): ColumnOf<{ readonly birthDate: IsoDate | null }> =>
  column(
    headings.age,
    'text',
    // A cell that begins with a digit keeps its order by the mark.
    ({ birthDate }) => (birthDate === null ? MISSING : `\u200F${ageWords(birthDate, on)}`),
    16,
  )

export const placementColumn: ColumnOf<{ readonly placementKind: string | null }> = column(
  headings.placement,
  'text',
  ({ placementKind }) => wordOf(placementKindWords, placementKind),
  20,
)
