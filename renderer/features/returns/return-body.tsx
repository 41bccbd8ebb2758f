import { useMemo } from 'react'
import type { Report } from '../../../db/contract/reports'
import { figureSet } from '../../reports/figure-set'
import { ListsBehind } from '../../reports/open-list'
import { ReturnSections } from './return-sections'

/** The sections of a return on the screen. `isReadOnly`: the numbers open nothing (a signed report, whose lists may differ now). */
export function ReturnBody({
  report,
  isReadOnly,
}: {
  readonly report: Report
  readonly isReadOnly: boolean
}) {
  const set = useMemo(() => figureSet(report.figures, report.programmeNames), [report])
  const sections = <ReturnSections report={report} set={set} span="month" />
  return isReadOnly ? sections : <ListsBehind report={report}>{sections}</ListsBehind>
}
