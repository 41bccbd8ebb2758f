import type { EntitledRow, NotEntitledRow } from '../../../../db/contract/payments'
import { persianDigits, persianNumber } from '../../../../db/contract/persian'
import type { Settings } from '../../../../db/contract/register'
import { notEntitledWords } from '../../../../db/contract/words/money-terms'
import { MISSING } from '../../../../db/contract/words/terms'
import { Button } from '../../../ui/button'
import { TextLink } from '../../../ui/navigation'
import type { VirtualColumn } from '../../../ui/virtual-table'
import { formatMoney } from '../../../words/money'
import { lineWords, moneyWords, runWords as words } from '../../../words/money-screens'
import { personName } from '../../../words/person'
import { dayOf, partsSentence } from '../lines/part-words'
import { RowTag } from '../lines/state-tag'

type NameOf = (programme: string) => string
type LineChild = Pick<EntitledRow, 'fileNumber' | 'centerName' | 'programme'>

function childColumns<Row extends LineChild>(nameOf: NameOf): VirtualColumn<Row>[] {
  return [
    {
      id: 'fileNumber',
      header: moneyWords.fileNumber,
      width: '5rem',
      cell: (row) => persianDigits(row.fileNumber ?? MISSING),
    },
    {
      id: 'programme',
      header: moneyWords.programme,
      width: 'minmax(6.5rem, 0.6fr)',
      cell: (row) => nameOf(row.programme),
    },
    {
      id: 'center',
      header: moneyWords.center,
      width: 'minmax(8rem, 1fr)',
      cell: (row) => persianDigits(row.centerName ?? MISSING),
    },
  ]
}

/** Columns of those who are entitled; the name opens how the amount came about. */
export function entitledColumns(
  nameOf: NameOf,
  currency: Settings['currency'],
  onOpen: (row: EntitledRow) => void,
): VirtualColumn<EntitledRow>[] {
  return [
    {
      id: 'name',
      header: moneyWords.name,
      width: 'minmax(8rem, 1fr)',
      cell: (row) => (
        <Button variant="plain" size="small" onPress={() => onOpen(row)}>
          {personName(row)}
        </Button>
      ),
    },
    ...childColumns<EntitledRow>(nameOf),
    {
      id: 'days',
      header: moneyWords.days,
      width: '2.5rem',
      align: 'end',
      cell: (row) => (row.days === null ? '–' : persianNumber(row.days)),
    },
    {
      id: 'parts',
      header: words.reckoned,
      width: 'minmax(17.5rem, 3fr)',
      cell: (row) => {
        const sentence = partsSentence(row.parts, currency)
        return <span title={sentence}>{sentence}</span>
      },
    },
    {
      id: 'amount',
      header: moneyWords.amount,
      width: '8.5rem',
      align: 'end',
      cell: (row) => formatMoney(row.amountRial, currency),
    },
    { id: 'state', header: moneyWords.state, width: '10.5rem', cell: (row) => <RowTag state={row.state} /> },
  ]
}

/** Columns of those who are not, with the reason and the days. */
export function notEntitledColumns(nameOf: NameOf): VirtualColumn<NotEntitledRow>[] {
  return [
    {
      id: 'name',
      header: moneyWords.name,
      width: 'minmax(8rem, 1fr)',
      cell: (row) => <TextLink to={`/children/${row.childId}`}>{personName(row)}</TextLink>,
    },
    ...childColumns<NotEntitledRow>(nameOf),
    {
      id: 'reason',
      header: words.reason,
      width: 'minmax(12rem, 2fr)',
      cell: (row) => notEntitledWords[row.reason],
    },
    {
      id: 'days',
      header: words.when,
      width: '8rem',
      cell: (row) => lineWords.fromTo(dayOf(row.from), dayOf(row.to)),
    },
  ]
}
