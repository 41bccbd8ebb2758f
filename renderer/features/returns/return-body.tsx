import { useEffect, useMemo, useRef } from 'react'
import type { Report } from '../../../db/contract/reports'
import { figureSet } from '../../reports/figure-set'
import { ListsBehind } from '../../reports/open-list'
import { ReturnSections } from './return-sections'

/** The sections of a return on the screen. `isReadOnly`: the numbers open nothing (a signed report, whose lists may differ now). */
export function ReturnBody({
  report,
  isReadOnly,
  pointed,
}: {
  readonly report: Report
  readonly isReadOnly: boolean
  /** The figure that a finding pointed at takes the focus. */
  readonly pointed: string | null
}) {
  const set = useMemo(() => figureSet(report.figures, report.programmeNames), [report])
  const sections = <ReturnSections report={report} set={set} span="month" />
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (pointed === null || isReadOnly) return
    body.current?.querySelector<HTMLElement>(`[data-figure="${CSS.escape(pointed)}"]`)?.focus()
  }, [isReadOnly, pointed])
  return (
    <div ref={body} className="contents">
      {isReadOnly ? sections : <ListsBehind report={report}>{sections}</ListsBehind>}
    </div>
  )
}
