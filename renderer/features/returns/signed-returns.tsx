import { formatMonth } from '../../../db/contract/jalali'
import { persianDigits, persianNumber } from '../../../db/contract/persian'
import { useQueryMethod } from '../../api/hooks'
import { Button } from '../../ui/button'
import { DataTable } from '../../ui/data-table'
import { FailureNotice } from '../../ui/failure-notice'
import { Section } from '../../ui/section'
import { momentWords } from '../../words/moment'
import { returnWords } from '../../words/reports'

/** Every signed return of the center with its revisions, newest month first. */
export function SignedReturns({
  centerId,
  month,
  onOpen,
}: {
  readonly centerId: string
  readonly month: string
  readonly onOpen: (month: string) => void
}) {
  const { value, failure, reload } = useQueryMethod('returns.list', { centerId })
  return (
    <Section title={returnWords.revisionsTitle}>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={reload} />}
      {value !== undefined && (
        <DataTable
          caption={returnWords.revisionsTitle}
          columns={[
            {
              id: 'month',
              header: returnWords.month,
              isRowHeader: true,
              cell: (one) =>
                one.month === month ? (
                  formatMonth(one.month)
                ) : (
                  <Button variant="plain" size="small" onPress={() => onOpen(one.month)}>
                    {formatMonth(one.month)}
                  </Button>
                ),
            },
            {
              id: 'number',
              header: returnWords.numberColumn,
              cell: (one) => <bdi>{persianDigits(one.number)}</bdi>,
            },
            {
              id: 'revision',
              header: returnWords.revision,
              cell: (one) =>
                one.revisionNumber === 1 ? returnWords.firstRevision : persianNumber(one.revisionNumber),
            },
            { id: 'signer', header: returnWords.signer, cell: (one) => one.signedBy },
            { id: 'signedAt', header: returnWords.signedAt, cell: (one) => momentWords(one.signedAt) },
            {
              id: 'sha256',
              header: returnWords.fingerprint,
              cell: (one) => (
                <bdi className="font-mono text-xs" title={one.sha256}>
                  {one.sha256.slice(0, 16)}…
                </bdi>
              ),
            },
          ]}
          rows={value}
          rowKey={(one) => one.id}
          empty={returnWords.revisionsEmpty}
        />
      )}
    </Section>
  )
}
