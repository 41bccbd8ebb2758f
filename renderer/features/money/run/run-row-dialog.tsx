import type { EntitledRow } from '../../../../db/contract/payments'
import { persianDigits, persianNumber } from '../../../../db/contract/persian'
import { amountInWords } from '../../../../db/contract/words/amount'
import { MISSING } from '../../../../db/contract/words/terms'
import { useSession } from '../../../api/session'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { TextLink } from '../../../ui/navigation'
import { Facts } from '../../../ui/section'
import { common } from '../../../words/common'
import { formatMoney } from '../../../words/money'
import { lineWords, moneyWords, runWords as words } from '../../../words/money-screens'
import { personName } from '../../../words/person'
import { PartsTable } from '../lines/parts-table'
import { RowTag } from '../lines/state-tag'

/** How the amount of a row of the preview came about. */
export function RunRowDialog({
  row,
  nameOf,
  onClose,
}: {
  readonly row: EntitledRow
  readonly nameOf: (programme: string) => string
  readonly onClose: () => void
}) {
  const { settings } = useSession()
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={lineWords.title(personName(row), nameOf(row.programme))}
      footer={<Button onPress={onClose}>{common.close}</Button>}
    >
      <div className="flex flex-col gap-4">
        <Facts
          facts={[
            {
              label: moneyWords.child,
              value: (
                <TextLink
                  to={`/children/${row.childId}`}
                >{`${personName(row)}، ${moneyWords.fileNumber} ${persianDigits(row.fileNumber ?? MISSING)}`}</TextLink>
              ),
            },
            { label: moneyWords.center, value: persianDigits(row.centerName ?? MISSING) },
            { label: moneyWords.amount, value: formatMoney(row.amountRial, settings.currency) },
            { label: moneyWords.amountWords, value: amountInWords(row.amountRial) },
            { label: moneyWords.days, value: row.days === null ? '–' : persianNumber(row.days) },
            { label: words.ledger, value: <RowTag state={row.state} /> },
            ...(row.state === 'new'
              ? []
              : [{ label: words.stored, value: formatMoney(row.storedRial, settings.currency) }]),
          ]}
        />
        <p className="text-sm text-ink-soft">{words.stateText[row.state]}</p>
        <PartsTable parts={row.parts} />
      </div>
    </Dialog>
  )
}
