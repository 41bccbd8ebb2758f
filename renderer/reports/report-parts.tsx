import type { Report } from '../../db/contract/reports'
import { reportWords, type Span } from '../words/reports'
import { type FigureSet, filterWords } from './figure-set'
import { CrossFigureTable, FigureTable } from './figure-table'
import { IdentityLine } from './identity-line'
import { Figure } from './open-list'
import { ReportSection, SideBySide } from './report-section'
import {
  admissionRows,
  capacityRows,
  childrenPerCarer,
  crossTable,
  emdadRows,
  ESTIMATED,
  exitRows,
  familyRows,
  flowRanges,
  flowRows,
  insuranceRows,
  overEighteenRows,
  staffRows,
} from './sections'

export interface PartProps {
  readonly report: Report
  readonly set: FigureSet
  readonly span: Span
}

const count = { label: reportWords.count }

/** Stock, admissions by route, exits by destination, and the identity that ties them. */
export function StockPart({ report, set, span }: PartProps) {
  const { kind } = report
  return (
    <ReportSection title={reportWords.stockTitle}>
      <p className="text-sm text-ink-soft print:mb-1 print:text-xs print:text-ink">
        {reportWords.filter}:{' '}
        {filterWords(set, ['residential.opening', 'residential.admissions', 'residential.closing'])}
      </p>
      <IdentityLine set={set} identity={report.identity} span={span} />
      {kind === 'province' && (
        <p className="text-sm">
          {reportWords.moves}: <Figure count={set.count('residential.moves')} />{' '}
          <span className="text-ink-soft print:text-ink">{reportWords.movesNote}</span>
        </p>
      )}
      <SideBySide>
        <FigureTable
          title={reportWords.admissionsByRoute}
          filter={filterWords(set, ['residential.admissions'])}
          heads={[{ label: reportWords.route }, count]}
          rows={admissionRows(set)}
        />
        <FigureTable
          title={reportWords.exitsByDestination}
          filter={filterWords(set, ['residential.exits'])}
          heads={[{ label: reportWords.destination }, count]}
          rows={exitRows(set, kind)}
        />
      </SideBySide>
    </ReportSection>
  )
}

/** Closing stock by sex, age band and legal status; over 18 by reason of stay; estimated birth dates. */
export function MakeUpPart({ report, set }: PartProps) {
  const filter = filterWords(set, ['residential.closing'])
  return (
    <ReportSection title={reportWords.makeUpTitle}>
      <CrossFigureTable
        title={reportWords.crossTitle}
        filter={filter}
        table={crossTable(set, report.ageBands)}
      />
      <SideBySide>
        <FigureTable
          title={reportWords.overEighteenTitle}
          filter={filter}
          heads={[{ label: reportWords.stayReason }, count]}
          rows={overEighteenRows(set)}
        />
        <FigureTable
          title={reportWords.estimatedTitle}
          filter={filter}
          heads={[{ label: reportWords.group }, count]}
          rows={[{ key: ESTIMATED, label: reportWords.estimated, cells: [set.count(ESTIMATED)] }]}
        />
      </SideBySide>
    </ReportSection>
  )
}

/** Children in families, and امداد from opening to closing. */
export function FamiliesPart({ set, span }: PartProps) {
  return (
    <ReportSection title={reportWords.familiesTitle}>
      <SideBySide>
        <FigureTable
          title={reportWords.familiesTable}
          filter={filterWords(set, ['family.kinship.closing'])}
          heads={[{ label: reportWords.placement }, count]}
          rows={familyRows(set)}
        />
        <FigureTable
          title={reportWords.emdadTable}
          filter={filterWords(set, ['emdad.opening', 'emdad.started', 'emdad.closing'])}
          heads={[{ label: reportWords.state }, count]}
          rows={emdadRows(set, span)}
        />
      </SideBySide>
    </ReportSection>
  )
}

/** Flows of the span, of the year to date and of the last full year. */
export function FlowsPart({ set, span }: PartProps) {
  const note = (range: (typeof flowRanges)[number]): { note: string } => ({
    note: filterWords(set, [`flow.reunified.${range}`]),
  })
  return (
    <ReportSection title={reportWords.flowsTitle}>
      <FigureTable
        title={reportWords.flowsTable}
        filter={reportWords.flowsFilter}
        heads={[
          { label: reportWords.placement },
          { label: reportWords.inSpan(span), ...note('period') },
          { label: reportWords.yearToDate, ...note('year_to_date') },
          { label: reportWords.lastFullYear, ...note('last_full_year') },
        ]}
        rows={flowRows(set)}
      />
    </ReportSection>
  )
}

/** Insured, uninsured and ending soon, with the base beside each number. */
export function InsurancePart({ set }: PartProps) {
  return (
    <ReportSection title={reportWords.insuranceTitle}>
      <FigureTable
        title={reportWords.insuranceTable}
        filter={filterWords(set, ['insured.residential', 'insured.family', 'insured.total'])}
        heads={[
          { label: reportWords.group },
          { label: reportWords.insured },
          { label: reportWords.uninsured },
          { label: reportWords.endingSoon },
        ]}
        rows={insuranceRows(set)}
      />
    </ReportSection>
  )
}

/** Capacity, occupancy and bed-days. */
export function CapacityPart({ report, set }: PartProps) {
  return (
    <ReportSection title={reportWords.capacityTitle}>
      <FigureTable
        title={reportWords.capacityTable}
        filter={filterWords(set, ['residential.capacity', 'residential.closing', 'residential.bed_days'])}
        heads={[
          { label: reportWords.measure },
          { label: reportWords.amount },
          { label: reportWords.reckoned },
        ]}
        rows={capacityRows(set, report.period)}
      />
    </ReportSection>
  )
}

/** Staff by role and the children per carer. */
export function StaffPart({ set }: PartProps) {
  const each = childrenPerCarer(set)
  return (
    <ReportSection title={reportWords.staffTitle}>
      <SideBySide>
        <FigureTable
          title={reportWords.staffTable}
          filter={filterWords(set, ['staff.total'])}
          heads={[{ label: reportWords.role }, count]}
          rows={staffRows(set)}
        />
        <FigureTable
          title={reportWords.childrenPerCarer}
          filter={filterWords(set, ['residential.closing', 'staff.total'])}
          heads={[
            { label: reportWords.measure },
            { label: reportWords.amount },
            { label: reportWords.reckoned },
          ]}
          rows={[{ key: 'each', label: reportWords.childrenPerCarer, cells: [each.value, each.how] }]}
        />
      </SideBySide>
    </ReportSection>
  )
}
