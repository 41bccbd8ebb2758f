import type { FamilyVisit } from '../../../db/contract/daily'
import { fieldsSchemaOf } from '../../../db/contract/record'
import { familyVisit as declared, familyVisitKinds } from '../../../db/contract/records/family-visit'
import { familyVisitKindWords } from '../../../db/contract/words/daily-terms'
import { invoke } from '../../api/client'
import { useCommand } from '../../api/hooks'
import { FormDateField, FormSelectField, FormTextAreaField, FormTextField } from '../../forms/form-fields'
import { RecordDialog } from '../../forms/record-dialog'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { dailyWords, visitWords as words } from '../../words/daily'
import type { Around } from './around'
import { fieldsOf, ResidentField, type Whose, withChild } from './child-part'

const schema = withChild(fieldsSchemaOf(declared))
const kinds = optionsOf(familyVisitKindWords, familyVisitKinds)
const agreed = [
  'kind',
  'withWhom',
  'relation',
  'permittedBy',
  'startsOn',
  'startsAt',
  'endsOn',
  'endsAt',
] as const
const after = ['returnedOn', 'returnedAt', 'note'] as const

/** The form of a visit or a leave; `isReturn` asks only when she was back. */
export function VisitDialog({
  around,
  whose,
  visit,
  focus,
  isReturn = false,
  onClose,
}: {
  readonly around: Around
  readonly whose: Whose
  readonly visit: FamilyVisit | null
  readonly focus: string | null
  readonly isReturn?: boolean
  readonly onClose: () => void
}) {
  const store = useCommand('familyVisits.save')
  const ofOne = visit ?? ('childId' in whose ? whose : null)
  const about = visit?.id ?? ('childId' in whose ? whose.childId : whose.centerId)
  return (
    <RecordDialog
      title={isReturn ? words.returnTitle : visit ? words.editTitle : words.addTitle}
      size={isReturn ? 'medium' : 'large'}
      schema={schema}
      fieldNames={isReturn ? after : ofOne ? [...agreed, ...after] : ['childId', ...agreed, ...after]}
      subject="family_visit"
      values={{
        childId: ofOne?.childId ?? '',
        ...(visit ? fieldsOf(declared, visit) : { withWhom: '', startsOn: around.onDay }),
        ...(isReturn ? { returnedOn: around.today } : {}),
      }}
      revision={visit?.revision ?? null}
      draftKey={`family-visit-${isReturn ? 'return-' : ''}${about}`}
      focus={focus}
      save={({ childId, ...fields }, _accepted, revision) =>
        store.run({ childId, fields, ...(visit && { id: visit.id, revision }) })
      }
      newest={async () => {
        const childId = visit?.childId ?? ''
        const answer = await invoke('familyVisits.ofChild', { childId })
        const now = answer.ok ? answer.value.find(({ id }) => id === visit?.id) : undefined
        return now ? { fields: { childId, ...fieldsOf(declared, now) }, revision: now.revision } : null
      }}
      savedText={words.saved}
      onClose={onClose}
    >
      {(form) => (
        <>
          {!isReturn && (
            <>
              {ofOne === null && <ResidentField form={form} whose={whose} />}
              <FieldGrid columns={4}>
                <FormSelectField form={form} name="kind" label={words.kind} options={kinds} isRequired />
                <FormTextField form={form} name="withWhom" label={words.withWhom} isRequired />
                <FormTextField form={form} name="relation" label={words.relation} />
                <FormTextField form={form} name="permittedBy" label={words.permittedBy} />
                <FormDateField form={form} name="startsOn" label={words.startsOn} isRequired />
                <FormTextField
                  form={form}
                  name="startsAt"
                  label={words.startsAt}
                  placeholder={dailyWords.atExample}
                />
                <FormDateField form={form} name="endsOn" label={words.endsOn} description={words.endsHint} />
                <FormTextField
                  form={form}
                  name="endsAt"
                  label={words.endsAt}
                  placeholder={dailyWords.atExample}
                />
              </FieldGrid>
            </>
          )}
          <FieldGrid columns={2}>
            <FormDateField form={form} name="returnedOn" label={words.returnedOn} isRequired={isReturn} />
            <FormTextField
              form={form}
              name="returnedAt"
              label={words.returnedAt}
              placeholder={dailyWords.atExample}
            />
          </FieldGrid>
          <FormTextAreaField form={form} name="note" label={words.note} rows={2} />
        </>
      )}
    </RecordDialog>
  )
}
