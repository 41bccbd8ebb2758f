import { z } from 'zod'
import { idSchema } from '../../../db/contract/fields'
import { persianDigits } from '../../../db/contract/persian'
import { type Sibling, siblingKinds } from '../../../db/contract/relatives'
import { siblingKindWords } from '../../../db/contract/words/file-terms'
import { MISSING, placementKindWords, sexWords } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand } from '../../api/hooks'
import { ChildChooser } from '../../forms/child-chooser'
import { FormSelectField } from '../../forms/form-fields'
import { RecordDialog } from '../../forms/record-dialog'
import { RecordSection } from '../../forms/record-section'
import { TextLink } from '../../ui/navigation'
import { Notice } from '../../ui/notice'
import { optionsOf } from '../../ui/option'
import { Tag } from '../../ui/tag'
import { familyWords as words } from '../../words/file'
import { ageText, personName } from '../../words/person'
import type { FilePart } from './file-part'

const kinds = optionsOf(siblingKindWords, siblingKinds)
const linkSchema = z.strictObject({ siblingId: idSchema, kind: z.enum(siblingKinds, 'required') })

/** Brothers and sisters with a file of their own, and where each lives today. */
export function SiblingsSection({
  part,
  siblings,
}: {
  readonly part: FilePart
  readonly siblings: readonly Sibling[]
}) {
  const { childId, today, mayEdit, pointer, onLetGo } = part
  const rows = siblings.map((sibling) => ({ ...sibling, id: sibling.linkId }))
  const apart = siblings.filter((sibling) => sibling.apart).length
  return (
    <RecordSection
      title={words.siblings}
      description={words.siblingsText}
      subject="sibling"
      pointer={pointer}
      onLetGo={onLetGo}
      rows={rows}
      columns={[
        {
          id: 'name',
          header: words.name,
          isRowHeader: true,
          cell: (sibling) => (
            <TextLink to={`/children/${sibling.childId}/family`}>{personName(sibling)}</TextLink>
          ),
        },
        {
          id: 'kind',
          header: words.siblingKind,
          cell: ({ sex, kind }) => `${sexWords[sex]}، ${siblingKindWords[kind]}`,
        },
        {
          id: 'age',
          header: words.age,
          sortValue: ({ birthDate }) => birthDate,
          cell: ({ birthDate }) => ageText(birthDate, false, today, true),
        },
        {
          id: 'lives',
          header: words.livesNow,
          cell: ({ placementKind, centerName }) =>
            placementKind === null
              ? MISSING
              : persianDigits(
                  [placementKindWords[placementKind], centerName].filter((name) => name !== null).join('، '),
                ),
        },
        {
          id: 'apart',
          header: words.togetherOrApart,
          cell: (sibling) =>
            sibling.apart ? (
              <Tag kind="warning">{words.apart}</Tag>
            ) : sibling.placementKind === 'residential' ? (
              <Tag kind="good">{words.together}</Tag>
            ) : (
              '–'
            ),
        },
      ]}
      nameOf={personName}
      mayEdit={mayEdit}
      isUnchangeable
      addLabel={words.link}
      empty={words.siblingsEmpty}
      emptyText={words.siblingsEmptyText}
      removal={{
        remove: ({ linkId, revision }) => invoke('siblings.unlink', { linkId, revision }),
        label: words.unlink,
        title: words.unlinkTitle,
        text: (sibling) => words.unlinkText(personName(sibling)),
        removedText: words.unlinked,
        bringBack: (sibling) =>
          invoke('siblings.link', { childId, siblingId: sibling.childId, kind: sibling.kind }),
      }}
      dialog={(_none, _focus, close) => <LinkDialog childId={childId} onClose={close} />}
    >
      {apart > 0 && <Notice kind="warning">{words.apartNotice(apart)}</Notice>}
    </RecordSection>
  )
}

function LinkDialog({ childId, onClose }: { readonly childId: string; readonly onClose: () => void }) {
  const link = useCommand('siblings.link')
  return (
    <RecordDialog
      title={words.linkTitle}
      schema={linkSchema}
      fieldNames={['siblingId', 'kind']}
      subject="sibling"
      values={{ siblingId: '' }}
      revision={null}
      draftKey={`sibling-${childId}`}
      save={(fields) => link.run({ childId, ...fields })}
      savedText={words.linked}
      onClose={onClose}
    >
      {(form) => (
        <>
          <ChildChooser form={form} name="siblingId" exceptId={childId} />
          <FormSelectField form={form} name="kind" label={words.siblingKind} options={kinds} isRequired />
        </>
      )}
    </RecordDialog>
  )
}
