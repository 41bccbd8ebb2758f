import { useQueryMethod } from '../../api/hooks'
import { filePartWords } from '../../words/children'
import { PartAnswer, useFilePart } from './file-part'
import { RelativesSection } from './relatives-section'
import { SiblingsSection } from './siblings-section'

/** A child's family: her relatives, and her brothers and sisters who have a file too. */
export default function FamilyScreen() {
  const part = useFilePart(filePartWords.family)
  const answer = useQueryMethod('relatives.ofChild', { childId: part.childId })
  return (
    <PartAnswer part={part} answer={answer}>
      {({ relatives, siblings }) => (
        <>
          <SiblingsSection part={part} siblings={siblings} />
          <RelativesSection part={part} relatives={relatives} hasSiblings={siblings.length > 0} />
        </>
      )}
    </PartAnswer>
  )
}
