import { useQueryMethod } from '../../api/hooks'
import { filePartWords } from '../../words/children'
import { PartAnswer, useFilePart } from './file-part'
import { HealthFactsSection } from './health-facts-section'
import { HealthRecordsSection } from './health-records-section'

/** A child's health: what is true on the whole, and its dated records by kind. */
export default function HealthScreen() {
  const part = useFilePart(filePartWords.health)
  const answer = useQueryMethod('health.ofChild', { childId: part.childId })
  return (
    <PartAnswer part={part} answer={answer}>
      {(health) => (
        <>
          <HealthFactsSection part={part} health={health} />
          <HealthRecordsSection part={part} records={health.records} />
        </>
      )}
    </PartAnswer>
  )
}
