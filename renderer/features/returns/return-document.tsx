import { formatJalali, formatMonth } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { figureSet } from '../../reports/figure-set'
import { DocumentHead, SignatureBoxes } from '../../paper/print-parts'
import { momentWords } from '../../words/moment'
import { returnWords } from '../../words/reports'
import { returnPrintSchema } from './return-job'
import { ReturnSections } from './return-sections'

/** A center's return on paper. */
export default function ReturnDocument({ data, demo }: { readonly data: unknown; readonly demo: boolean }) {
  const { report, month, status, signed } = returnPrintSchema.parse(data)
  const { from, to } = report.period
  const days = returnWords.period(formatJalali(from), formatJalali(to))
  const number = signed === null ? null : persianDigits(signed.number)
  return (
    <article>
      <DocumentHead
        title={month === null ? returnWords.rangeTitle : `${returnWords.title}، ${formatMonth(month)}`}
        scope={report.scope.name}
        demo={demo}
        generatedAt={report.generatedAt}
        lines={[
          days,
          number === null || status === 'draft'
            ? returnWords.draftNote
            : status === 'changed'
              ? returnWords.changedNote(number)
              : returnWords.number(number),
          ...(signed !== null && status === 'signed'
            ? [returnWords.signedBy(signed.signedBy, momentWords(signed.signedAt))]
            : []),
        ]}
      />
      <ReturnSections
        report={report}
        set={figureSet(report.figures, report.programmeNames)}
        span={month === null ? 'period' : 'month'}
      />
      <SignatureBoxes />
    </article>
  )
}
