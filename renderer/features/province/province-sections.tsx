import { useMemo } from 'react'
import { figureSet, filterWords } from '../../reports/figure-set'
import { FigureTable } from '../../reports/figure-table'
import { EducationPart, WorkPart } from '../../reports/care-parts'
import { IndependencePart, MoneyPart } from '../../reports/money-parts'
import {
  CapacityPart,
  FamiliesPart,
  FlowsPart,
  InsurancePart,
  MakeUpPart,
  StaffPart,
  StockPart,
} from '../../reports/report-parts'
import { ReportSection, SideBySide } from '../../reports/report-section'
import { provinceWords, reportWords } from '../../words/reports'
import { CompareTable } from './compare-table'
import { HeadlineBlock } from './headline-block'
import { PerCenterTable } from './per-center-table'
import { centerRows, type ProvinceReport } from './province-tables'

/** Every section of the province's report in its order, on the screen and on paper. */
export function ProvinceSections({ value }: { readonly value: ProvinceReport }) {
  const { total, previous } = value
  const set = useMemo(() => figureSet(total.figures, total.programmeNames), [total])
  const before = useMemo(() => figureSet(previous.figures, previous.programmeNames), [previous])
  const part = { report: total, set, span: 'period' } as const
  const centersFilter = filterWords(set, ['centers.total'])
  return (
    <>
      <HeadlineBlock report={total} set={set} before={before} />
      <PerCenterTable value={value} set={set} />
      <CompareTable report={total} previous={previous} set={set} before={before} />
      <ReportSection title={provinceWords.centersTitle}>
        <SideBySide>
          <FigureTable
            title={provinceWords.centersByOwnership}
            filter={centersFilter}
            heads={[{ label: provinceWords.ownership }, { label: reportWords.count }]}
            rows={centerRows(set, 'ownership')}
          />
          <FigureTable
            title={provinceWords.centersByKind}
            filter={centersFilter}
            heads={[{ label: provinceWords.kind }, { label: reportWords.count }]}
            rows={centerRows(set, 'kind')}
          />
        </SideBySide>
      </ReportSection>
      <StockPart {...part} />
      <MakeUpPart {...part} />
      <FamiliesPart {...part} />
      <FlowsPart {...part} />
      <InsurancePart {...part} />
      <EducationPart {...part} />
      <CapacityPart {...part} />
      <StaffPart {...part} />
      <MoneyPart {...part} />
      <IndependencePart {...part} />
      <WorkPart {...part} />
    </>
  )
}
