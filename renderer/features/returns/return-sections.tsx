import { EducationPart, FindingsPart, WorkPart } from '../../reports/care-parts'
import { IndependencePart, MoneyPart } from '../../reports/money-parts'
import {
  CapacityPart,
  FamiliesPart,
  FlowsPart,
  InsurancePart,
  MakeUpPart,
  type PartProps,
  StaffPart,
  StockPart,
} from '../../reports/report-parts'

/** Every section of a center's return in its order, on the screen and on paper. */
export function ReturnSections(props: PartProps) {
  return (
    <>
      <StockPart {...props} />
      <MakeUpPart {...props} />
      <FamiliesPart {...props} />
      <FlowsPart {...props} />
      <InsurancePart {...props} />
      <EducationPart {...props} />
      <CapacityPart {...props} />
      <StaffPart {...props} />
      <MoneyPart {...props} />
      <IndependencePart {...props} />
      <WorkPart {...props} />
      <FindingsPart {...props} />
    </>
  )
}
