import { formatJalali } from '../../../../db/contract/jalali'
import type { LinePart } from '../../../../db/contract/payments'
import { persianNumber } from '../../../../db/contract/persian'
import { useQueryMethod } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { DataTable } from '../../../ui/data-table'
import { formatMoney } from '../../../words/money'
import { lineWords, moneyWords } from '../../../words/money-screens'
import { tariffText } from '../parts/tariff-words'

/** The days of a line by the rate that held for them, and the row of the tariffs it comes from. */
export function PartsTable({ parts }: { readonly parts: readonly LinePart[] }) {
  const { settings } = useSession()
  const tariffs = useQueryMethod('tariffs.list', {}).value
  if (parts.length === 0) return null
  const sourceOf = ({ tariffId }: LinePart): string => {
    if (tariffId === null) return lineWords.agreed
    const tariff = tariffs?.find(({ id }) => id === tariffId)
    return tariff === undefined ? lineWords.tariffGone : tariffText(tariff)
  }
  return (
    <DataTable
      caption={lineWords.partsTitle}
      showCaption
      columns={[
        { id: 'from', header: moneyWords.from, isRowHeader: true, cell: (part) => formatJalali(part.from) },
        { id: 'to', header: moneyWords.to, cell: (part) => formatJalali(part.to) },
        { id: 'days', header: moneyWords.days, align: 'end', cell: (part) => persianNumber(part.days) },
        {
          id: 'rate',
          header: lineWords.rate,
          align: 'end',
          cell: (part) => (
            <span className="whitespace-nowrap">{formatMoney(part.rateRial, settings.currency)}</span>
          ),
        },
        { id: 'source', header: lineWords.rateOf, cell: sourceOf },
      ]}
      rows={parts}
      rowKey={(part) => part.from}
    />
  )
}
