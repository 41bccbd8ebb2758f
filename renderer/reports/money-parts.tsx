import { moneyReportWords as words } from '../words/money-report'
import { reportWords } from '../words/reports'
import { filterWords } from './figure-set'
import { FigureTable } from './figure-table'
import {
  coverageRows,
  hasIndependence,
  hasMoney,
  moneyRows,
  moneySteps,
  outcomeRows,
  readinessRows,
} from './money-sections'
import type { PartProps } from './report-parts'
import { ReportNote, ReportSection, SideBySide } from './report-section'

/** What was computed, approved, paid and reversed by programme, and how much of the real cost the subsidy covers. */
export function MoneyPart({ report, set }: PartProps) {
  if (!hasMoney(set)) return null
  return (
    <ReportSection title={words.title}>
      <FigureTable
        title={words.table}
        filter={filterWords(set, ['money.resident_subsidy.computed.children'])}
        heads={[{ label: words.programme }, ...moneySteps.map((step) => ({ label: words.steps[step] }))]}
        rows={moneyRows(set, report.programmeNames)}
      />
      <ReportNote>{words.note}</ReportNote>
      <FigureTable
        title={words.coverageTable}
        filter={filterWords(set, ['money.cost.rial'])}
        heads={[
          { label: reportWords.measure },
          { label: reportWords.amount },
          { label: reportWords.reckoned },
        ]}
        rows={coverageRows(set)}
      />
    </ReportSection>
  )
}

/** Who has a plan, and how it went for those who left. */
export function IndependencePart({ set }: PartProps) {
  if (!hasIndependence(set)) return null
  return (
    <ReportSection title={words.independenceTitle}>
      <SideBySide>
        <FigureTable
          title={words.readinessTable}
          filter={filterWords(set, ['readiness.15_plus'])}
          heads={[{ label: words.group }, { label: reportWords.count }]}
          rows={readinessRows(set)}
        />
      </SideBySide>
      <FigureTable
        title={words.outcomesTable}
        filter={`${words.outcomesFilter} ${filterWords(set, ['independence.at_6.cohort'])}`}
        heads={[{ label: words.mark }, ...Object.values(words.parts).map((label) => ({ label }))]}
        rows={outcomeRows(set)}
      />
    </ReportSection>
  )
}
