import { careReportWords as words } from '../words/care-report'
import { reportWords } from '../words/reports'
import {
  doneRows,
  findingRows,
  hasEducation,
  hasFindings,
  hasOverdue,
  hasWork,
  levelRows,
  overdueRows,
  schoolAgeRows,
} from './care-sections'
import { filterWords } from './figure-set'
import { FigureTable } from './figure-table'
import type { PartProps } from './report-parts'
import { ReportNote, ReportSection, SideBySide } from './report-section'

const count = { label: reportWords.count }
const groupHeads = [{ label: words.residents }, { label: words.family }]

/** Students by level, and how it stands with those of school age. */
export function EducationPart({ set }: PartProps) {
  if (!hasEducation(set)) return null
  const filter = filterWords(set, ['education.residential.students'])
  return (
    <ReportSection title={words.educationTitle}>
      <SideBySide>
        <FigureTable
          title={words.levelsTable}
          filter={filter}
          heads={[{ label: words.level }, ...groupHeads]}
          rows={levelRows(set)}
        />
        <FigureTable
          title={words.schoolAgeTable}
          filter={filter}
          heads={[{ label: words.state }, ...groupHeads]}
          rows={schoolAgeRows(set)}
        />
      </SideBySide>
      <ReportNote>{words.educationNote}</ReportNote>
    </ReportSection>
  )
}

/** Visits, contacts, reviews and plans of the period, and what is overdue. */
export function WorkPart({ set }: PartProps) {
  if (!hasWork(set)) return null
  return (
    <ReportSection title={words.workTitle}>
      <SideBySide>
        <FigureTable
          title={words.doneTable}
          filter={filterWords(set, ['work.contacts'])}
          heads={[{ label: words.work }, { label: words.times }, { label: words.children }]}
          rows={doneRows(set)}
        />
        {hasOverdue(set) && (
          <FigureTable
            title={words.overdueTable}
            filter={filterWords(set, ['work.overdue'])}
            heads={[{ label: words.work }, count]}
            rows={overdueRows(set)}
          />
        )}
      </SideBySide>
      {hasOverdue(set) && <ReportNote>{words.overdueNote}</ReportNote>}
    </ReportSection>
  )
}

/** What the rules find in the home's files, by severity, and what was accepted with a reason. */
export function FindingsPart({ set }: PartProps) {
  if (!hasFindings(set)) return null
  return (
    <ReportSection title={words.findingsTitle}>
      <SideBySide>
        <FigureTable
          title={words.findingsTable}
          filter={filterWords(set, ['findings.block'])}
          heads={[{ label: words.severity }, count]}
          rows={findingRows(set)}
        />
      </SideBySide>
      <ReportNote>{words.findingsNote}</ReportNote>
    </ReportSection>
  )
}
