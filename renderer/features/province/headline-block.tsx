import type { Report } from '../../../db/contract/reports'
import { persianNumber } from '../../../db/contract/persian'
import { MISSING } from '../../../db/contract/words/terms'
import { figureFilterWords } from '../../../db/contract/words/figures'
import type { FigureSet } from '../../reports/figure-set'
import { Figure } from '../../reports/open-list'
import { ReportSection } from '../../reports/report-section'
import { provinceWords } from '../../words/reports'
import { changeWords, type Headline, headlines } from './province-tables'

/** The figures the province is asked for first, each with its filter and the period before. */
export function HeadlineBlock({
  report,
  set,
  before,
}: {
  readonly report: Report
  readonly set: FigureSet
  readonly before: FigureSet
}) {
  return (
    <ReportSection title={provinceWords.headlineTitle}>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4 print:grid-cols-4 print:gap-y-3">
        {headlines(set, before).map((headline) => (
          <HeadlineItem key={headline.label} headline={headline} set={set} asOf={report.asOf} />
        ))}
      </dl>
    </ReportSection>
  )
}

function HeadlineItem({
  headline: { label, now, before, part },
  set,
  asOf,
}: {
  readonly headline: Headline
  readonly set: FigureSet
  readonly asOf: string
}) {
  const filter = set.find(now.codes[0] ?? '')?.filter ?? { counts: 'stock' as const, on: asOf }
  const { after, ...plain } = now
  return (
    <div className="flex break-inside-avoid flex-col border-s-2 border-line-strong ps-3">
      <dt className="font-medium">{label}</dt>
      <dd className="flex flex-wrap items-baseline gap-x-2">
        <Figure count={plain} large />
        {part !== undefined && (
          <span className="text-sm">
            {provinceWords.ofWhich} <Figure count={part.now} /> {part.label}
          </span>
        )}
        {after !== undefined && <span className="text-sm text-ink-soft print:text-ink">{after}</span>}
      </dd>
      <dd className="text-xs text-ink-soft print:text-ink">{figureFilterWords(filter)}</dd>
      <dd className="text-xs text-ink-soft print:text-ink">
        {provinceWords.before}: {before.value === null ? MISSING : persianNumber(before.value)} (
        {changeWords(before.value, now.value)})
      </dd>
    </div>
  )
}
