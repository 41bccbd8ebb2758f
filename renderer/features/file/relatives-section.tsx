import type { ChildRelative } from '../../../db/contract/relatives'
import { persianDigits } from '../../../db/contract/persian'
import { lifeStateWords, standingWords } from '../../../db/contract/words/file-terms'
import { MISSING } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { RecordSection } from '../../forms/record-section'
import { Tag } from '../../ui/tag'
import { familyWords as words } from '../../words/file'
import { personName } from '../../words/person'
import { relationText } from '../../words/relation'
import type { FilePart } from './file-part'
import { RelativeDialog } from './relative-dialog'

/** The relatives in a child's file. Whoever stands in others' files too is one person in all of them. */
export function RelativesSection({
  part,
  relatives,
  hasSiblings,
}: {
  readonly part: FilePart
  readonly relatives: readonly ChildRelative[]
  readonly hasSiblings: boolean
}) {
  const { childId, mayEdit, pointer, onLetGo } = part
  return (
    <RecordSection
      title={words.relatives}
      description={words.relativesText}
      subject="relative"
      pointer={pointer}
      onLetGo={onLetGo}
      rows={relatives}
      columns={[
        {
          id: 'name',
          header: words.name,
          isRowHeader: true,
          cell: ({ person, sharedWith }) => (
            <>
              {personName(person)}
              {sharedWith > 0 && (
                <span className="block text-sm font-normal text-ink-soft">{words.shared(sharedWith)}</span>
              )}
            </>
          ),
        },
        { id: 'relation', header: words.relation, cell: ({ relation }) => relationText(relation) },
        {
          id: 'life',
          header: words.life,
          cell: ({ person }) => (
            <Tag kind={person.life === 'alive' ? 'good' : 'neutral'}>{lifeStateWords[person.life]}</Tag>
          ),
        },
        {
          id: 'guardian',
          header: words.guardian,
          cell: ({ isGuardian }) => (isGuardian ? <Tag kind="accent">{words.guardian}</Tag> : '–'),
        },
        {
          id: 'standing',
          header: words.standing,
          cell: ({ standing, reason }) => (
            <>
              {standing === null ? words.standingMissing : standingWords[standing]}
              {reason !== null && <span className="block text-sm text-ink-soft">{reason}</span>}
            </>
          ),
        },
        {
          id: 'contact',
          header: words.phone,
          cell: ({ person: { phone, address } }) => (
            <>
              {phone === null ? MISSING : <bdi dir="ltr">{persianDigits(phone)}</bdi>}
              {address !== null && (
                <span className="block text-sm text-ink-soft">{persianDigits(address)}</span>
              )}
            </>
          ),
        },
      ]}
      nameOf={({ person }) => personName(person)}
      mayEdit={mayEdit}
      addLabel={words.addRelative}
      empty={words.relativesEmpty}
      emptyText={words.relativesEmptyText}
      removal={{
        remove: ({ id, revision }) => invoke('relatives.remove', { id, revision }),
        text: ({ person }) => words.removeText(personName(person)),
        bringBack: ({ person, relation, isGuardian, standing, reason }) =>
          invoke('relatives.save', {
            childId,
            person,
            relation: { relation, isGuardian, standing, reason },
          }),
      }}
      dialog={(relative, focus, close) => (
        <RelativeDialog
          childId={childId}
          relative={relative}
          hasSiblings={hasSiblings}
          focus={focus}
          onClose={close}
        />
      )}
    />
  )
}
