import { useQueryMethod } from '../../api/hooks'
import { filePartWords } from '../../words/children'
import { ContactsSection } from './contacts-section'
import { PartAnswer, useFilePart } from './file-part'
import { GoalsSection } from './goals-section'
import { ReportsSection } from './reports-section'
import { ReviewsSection } from './reviews-section'

/** Social work and care: the plan with its goals, reviews, visits and contacts, social reports. */
export default function CareScreen() {
  const part = useFilePart(filePartWords.care)
  const answer = useQueryMethod('care.ofChild', { childId: part.childId })
  return (
    <PartAnswer part={part} answer={answer}>
      {({ goals, reviews, contacts, reports }) => (
        <>
          <GoalsSection part={part} goals={goals} />
          <ReviewsSection part={part} reviews={reviews} />
          <ContactsSection part={part} contacts={contacts} />
          <ReportsSection part={part} reports={reports} />
        </>
      )}
    </PartAnswer>
  )
}
