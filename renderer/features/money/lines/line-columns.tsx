import type { PaymentLine } from '../../../../db/contract/payments'
import { persianDigits, persianNumber } from '../../../../db/contract/persian'
import type { Settings } from '../../../../db/contract/register'
import { lineKindWords } from '../../../../db/contract/words/money-terms'
import { MISSING } from '../../../../db/contract/words/terms'
import { Button } from '../../../ui/button'
import { CheckboxField } from '../../../ui/checkbox-field'
import type { VirtualColumn } from '../../../ui/virtual-table'
import { formatMoney } from '../../../words/money'
import { lineWords as words, moneyWords } from '../../../words/money-screens'
import { personName } from '../../../words/person'
import type { LineChoice } from './line-choice'
import { lineMonths } from './part-words'
import { listNumberText } from '../parts/list-number'
import { StepTag } from './state-tag'

export interface LineColumnOptions {
  readonly nameOf: (programme: string) => string
  readonly currency: Settings['currency']
  /** Null for those who may do nothing with lines. */
  readonly choice: LineChoice | null
  readonly onOpen: (line: PaymentLine) => void
}

/** Columns of the month's lines; the first marks a line, the name opens it. */
export function lineColumns({
  nameOf,
  currency,
  choice,
  onOpen,
}: LineColumnOptions): VirtualColumn<PaymentLine>[] {
  return [
    ...(choice === null ? [] : [choiceColumn(choice, nameOf)]),
    {
      id: 'name',
      header: moneyWords.name,
      width: 'minmax(9rem, 1.5fr)',
      isSortable: true,
      cell: (line) => (
        <Button variant="plain" size="small" onPress={() => onOpen(line)}>
          {personName(line)}
        </Button>
      ),
    },
    {
      id: 'fileNumber',
      header: moneyWords.fileNumber,
      width: '5.5rem',
      cell: (line) => persianDigits(line.fileNumber ?? MISSING),
    },
    {
      id: 'programme',
      header: moneyWords.programme,
      width: 'minmax(7rem, 1fr)',
      isSortable: true,
      cell: (line) => nameOf(line.programme),
    },
    {
      id: 'center',
      header: moneyWords.center,
      width: 'minmax(8rem, 1.1fr)',
      cell: (line) => persianDigits(line.centerName ?? MISSING),
    },
    {
      id: 'kind',
      header: words.kind,
      width: 'minmax(5rem, 1fr)',
      cell: (line) =>
        line.runMonth === line.forMonth ? (
          lineKindWords[line.kind]
        ) : (
          <span title={lineMonths(line)}>{`${lineKindWords[line.kind]}، ${lineMonths(line)}`}</span>
        ),
    },
    {
      id: 'days',
      header: moneyWords.days,
      width: '2.5rem',
      align: 'end',
      cell: (line) => (line.days === null ? '–' : persianNumber(line.days)),
    },
    {
      id: 'amount',
      header: moneyWords.amount,
      width: '8.5rem',
      align: 'end',
      isSortable: true,
      cell: (line) => formatMoney(line.amountRial, currency),
    },
    {
      id: 'state',
      header: moneyWords.state,
      width: '8.5rem',
      isSortable: true,
      cell: (line) => <StepTag state={line.state} />,
    },
    {
      id: 'list',
      header: words.list,
      width: '5.5rem',
      cell: (line) => (line.listNumber === null ? '–' : listNumberText(line.listNumber)),
    },
  ]
}

function choiceColumn(choice: LineChoice, nameOf: LineColumnOptions['nameOf']): VirtualColumn<PaymentLine> {
  return {
    id: 'choice',
    header: words.choice,
    width: '2.5rem',
    cell: (line) => (
      <CheckboxField
        label={<span className="sr-only">{words.chooseOne(personName(line), nameOf(line.programme))}</span>}
        value={choice.has(line.id)}
        onChange={(isChosen) => choice.set([line], isChosen)}
      />
    ),
  }
}
