import type { z } from 'zod'
import { type Review, reviewFieldsSchema } from '../../../db/contract/care'
import { formatJalali } from '../../../db/contract/jalali'
import { MISSING } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand } from '../../api/hooks'
import { FormDateField, FormTextAreaField, FormTextField } from '../../forms/form-fields'
import { RecordDialog } from '../../forms/record-dialog'
import { RecordSection } from '../../forms/record-section'
import { LongText } from '../../ui/long-text'
import { FieldGrid } from '../../ui/section'
import { careWords as words } from '../../words/file'
import { dateOrMissing } from '../../words/person'
import type { FilePart } from './file-part'

function fieldsOf({ heldOn, attended, decision, nextOn }: Review): z.output<typeof reviewFieldsSchema> {
  return { heldOn, attended, decision, nextOn }
}

/** Reviews of the file and its plan: who attended, what was decided, when the next is. */
export function ReviewsSection({
  part,
  reviews,
}: {
  readonly part: FilePart
  readonly reviews: readonly Review[]
}) {
  const { childId, mayEdit, pointer, onLetGo } = part
  return (
    <RecordSection
      title={words.reviews}
      subject="review"
      pointer={pointer}
      onLetGo={onLetGo}
      rows={reviews}
      columns={[
        {
          id: 'held',
          header: words.heldOn,
          isRowHeader: true,
          sortValue: ({ heldOn }) => heldOn,
          cell: ({ heldOn }) => formatJalali(heldOn),
        },
        { id: 'attended', header: words.attended, cell: ({ attended }) => attended ?? MISSING },
        { id: 'decision', header: words.decision, cell: ({ decision }) => <LongText>{decision}</LongText> },
        {
          id: 'next',
          header: words.nextOn,
          sortValue: ({ nextOn }) => nextOn,
          cell: ({ nextOn }) => dateOrMissing(nextOn),
        },
      ]}
      nameOf={({ heldOn }) => `${words.reviews} ${formatJalali(heldOn)}`}
      mayEdit={mayEdit}
      addLabel={words.addReview}
      empty={words.reviewsEmpty}
      emptyText={words.reviewsEmptyText}
      removal={{
        remove: ({ id, revision }) => invoke('reviews.remove', { id, revision }),
        bringBack: (review) => invoke('reviews.save', { childId, fields: fieldsOf(review) }),
      }}
      dialog={(review, focus, close) => (
        <ReviewDialog part={part} review={review} focus={focus} onClose={close} />
      )}
    />
  )
}

function ReviewDialog({
  part: { childId, today },
  review,
  focus,
  onClose,
}: {
  readonly part: FilePart
  readonly review: Review | null
  readonly focus: string | null
  readonly onClose: () => void
}) {
  const store = useCommand('reviews.save')
  return (
    <RecordDialog
      title={review ? words.editReviewTitle : words.addReviewTitle}
      schema={reviewFieldsSchema}
      fieldNames={['heldOn', 'nextOn', 'attended', 'decision']}
      subject="review"
      values={review ? fieldsOf(review) : { heldOn: today, attended: null, decision: '', nextOn: null }}
      revision={review?.revision ?? null}
      draftKey={`review-${review?.id ?? childId}`}
      focus={focus}
      save={(fields, _accepted, revision) =>
        store.run({ childId, fields, ...(review && { id: review.id, revision }) })
      }
      newest={async () => {
        const answer = await invoke('care.ofChild', { childId })
        const now = answer.ok ? answer.value.reviews.find(({ id }) => id === review?.id) : undefined
        return now ? { fields: fieldsOf(now), revision: now.revision } : null
      }}
      savedText={words.reviewSaved}
      onClose={onClose}
    >
      {(form) => (
        <>
          <FieldGrid columns={2}>
            <FormDateField form={form} name="heldOn" label={words.heldOn} isRequired />
            <FormDateField form={form} name="nextOn" label={words.nextOn} />
          </FieldGrid>
          <FormTextField form={form} name="attended" label={words.attended} />
          <FormTextAreaField form={form} name="decision" label={words.decision} rows={4} isRequired />
        </>
      )}
    </RecordDialog>
  )
}
