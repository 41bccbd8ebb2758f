import { formatJalali } from '../../db/contract/jalali'
import { persianDigits, persianNumber } from '../../db/contract/persian'
import type { RecordBehind } from '../../db/contract/reports'
import { MISSING, placementKindWords, sexWords } from '../../db/contract/words/terms'
import { toldSentence, toldWords } from '../../db/contract/words/behind'
import { ageText, dateOrMissing, personName } from '../words/person'
import { reportWords } from '../words/reports'

/** A record with its place in the list. */
export interface Numbered {
  readonly place: number
  readonly record: RecordBehind
}

export interface BehindColumn {
  readonly id: string
  readonly header: string
  readonly width: string
  readonly text: (row: Numbered) => string
}

const date = (iso: string | null, otherwise: string): string => (iso === null ? otherwise : formatJalali(iso))

const place: BehindColumn = {
  id: 'place',
  header: reportWords.row,
  width: '2.2rem',
  text: (row) => persianNumber(row.place),
}
const center: BehindColumn = {
  id: 'center',
  header: reportWords.center,
  width: 'minmax(7rem, 1.4fr)',
  text: ({ record }) => record.centerName ?? '',
}
const fromTo: readonly BehindColumn[] = [
  {
    id: 'from',
    header: reportWords.from,
    width: '6.3rem',
    text: ({ record }) => date(record.startsOn, ''),
  },
  {
    id: 'to',
    header: reportWords.to,
    width: '6.3rem',
    text: ({ record }) => (record.startsOn === null ? '' : date(record.endsOn, reportWords.goesOn)),
  },
]

const told: BehindColumn = {
  id: 'told',
  header: toldWords.subject,
  width: 'minmax(16rem, 6fr)',
  text: ({ record }) => toldSentence(record),
}
const due: BehindColumn = {
  id: 'due',
  header: toldWords.due,
  width: '6.3rem',
  text: ({ record }) => date(record.task?.dueOn ?? null, ''),
}

/** Of tasks and findings: whose, what, and by when. A center has no name and no file of a child. */
function toldColumns(records: readonly RecordBehind[], on: string): readonly BehindColumn[] {
  const ofChildren = childColumns(on)
    .filter(({ id }) => ['name', 'file'].includes(id))
    .map((column) => (column.id === 'name' ? { ...column, width: 'minmax(7.5rem, 1fr)' } : column))
  const hasChild = records.some(({ subject }) => subject === 'child')
  const hasDay = records.some(({ task }) => task !== undefined)
  return [place, ...(hasChild ? ofChildren : []), center, told, ...(hasDay ? [due] : [])]
}

const childColumns = (on: string): readonly BehindColumn[] => [
  place,
  {
    id: 'name',
    header: reportWords.name,
    width: 'minmax(7.5rem, 1.6fr)',
    text: ({ record }) => personName(record),
  },
  {
    id: 'father',
    header: reportWords.fatherName,
    width: 'minmax(4.5rem, 1fr)',
    text: ({ record }) => record.fatherName ?? MISSING,
  },
  {
    id: 'file',
    header: reportWords.fileNumber,
    width: '5.2rem',
    text: ({ record }) => persianDigits(record.fileNumber ?? MISSING),
  },
  {
    id: 'sex',
    header: reportWords.sex,
    width: '3.2rem',
    text: ({ record }) => sexWords[record.sex ?? 'unknown'],
  },
  {
    id: 'age',
    header: reportWords.age,
    width: 'minmax(4.2rem, 0.8fr)',
    text: ({ record }) => ageText(record.birthDate, record.birthDateEstimated, on, true),
  },
  {
    id: 'placement',
    header: reportWords.placement,
    width: 'minmax(8.2rem, 1fr)',
    text: ({ record }) =>
      record.placementKind === null ? reportWords.noPlacement : placementKindWords[record.placementKind],
  },
  center,
  ...fromTo,
]

const staffColumns: readonly BehindColumn[] = [
  place,
  {
    id: 'name',
    header: reportWords.name,
    width: 'minmax(9rem, 1.6fr)',
    text: ({ record }) => personName(record),
  },
  center,
  ...fromTo,
]

const centerColumns: readonly BehindColumn[] = [
  place,
  {
    id: 'name',
    header: reportWords.center,
    width: 'minmax(12rem, 2fr)',
    text: ({ record }) => record.centerName ?? MISSING,
  },
  {
    id: 'opened',
    header: reportWords.openedOn,
    width: '8rem',
    text: ({ record }) => dateOrMissing(record.startsOn),
  },
  {
    id: 'closed',
    header: reportWords.closedOn,
    width: '8rem',
    text: ({ record }) => date(record.endsOn, reportWords.goesOn),
  },
]

/**
 * The columns of a list behind a figure, by what the figure counts; ages are of the day `on`. A center is not repeated
 * where it is the report's own for all.
 */
export function behindColumns(
  records: readonly RecordBehind[],
  on: string,
  scopeName: string,
): readonly BehindColumn[] {
  const subject = records[0]?.subject ?? 'child'
  const isTold = records.some(({ task, finding }) => task !== undefined || finding !== undefined)
  if (subject === 'center' && !isTold) return centerColumns
  const columns = isTold ? toldColumns(records, on) : subject === 'staff' ? staffColumns : childColumns(on)
  return records.every(({ centerName }) => centerName === scopeName)
    ? columns.filter((column) => column !== center)
    : columns
}
