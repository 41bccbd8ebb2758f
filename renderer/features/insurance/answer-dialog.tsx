import { z } from 'zod'
import { enrolmentAnswers } from '../../../db/contract/enrolment'
import { dateSchema, optionalDateSchema, optionalTextSchema } from '../../../db/contract/fields'
import { useCommand } from '../../api/hooks'
import { useSession } from '../../api/session'
import { useContractForm } from '../../forms/contract-form'
import { SaveActions, FormBody } from '../../forms/form-body'
import { FormDateField, FormRadioField, FormTextField } from '../../forms/form-fields'
import { Dialog } from '../../ui/dialog'
import { FieldGrid } from '../../ui/section'
import { notify } from '../../ui/toast'
import { insuranceWords as words } from '../../words/insurance'

/** The answer for all the chosen rows; enrolled needs the day the cover starts, as in the contract. */
const answerSchema = z
  .strictObject({
    answer: z.enum(enrolmentAnswers, 'required'),
    answeredOn: dateSchema,
    policyNumber: optionalTextSchema(60),
    startsOn: optionalDateSchema,
    endsOn: optionalDateSchema,
  })
  .refine(({ answer, startsOn }) => answer === 'refused' || startsOn !== null, {
    path: ['startsOn'],
    message: 'required',
  })
  .refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn < endsOn, {
    path: ['endsOn'],
    message: 'end_before_start',
  })

const answers = [
  { id: 'enrolled', label: words.enrolledAnswer },
  { id: 'refused', label: words.refusedAnswer },
]

/** One answer for the chosen rows of a list. */
export function AnswerDialog({
  listId,
  childIds,
  onClose,
}: {
  readonly listId: string
  readonly childIds: readonly string[]
  readonly onClose: () => void
}) {
  const { today } = useSession()
  const form = useContractForm(answerSchema, {
    defaultValues: {
      answer: 'enrolled',
      answeredOn: today,
      policyNumber: null,
      startsOn: null,
      endsOn: null,
    },
    fieldOf: (field) =>
      (['policyNumber', 'startsOn', 'endsOn', 'answeredOn'] as const).find((name) => field.endsWith(name)) ??
      null,
  })
  const store = useCommand('insurance.answerEnrolment')
  const isEnrolled = form.hook.watch('answer') === 'enrolled'
  const title = words.answerTitle(childIds.length)
  return (
    <Dialog isOpen onClose={onClose} title={title} isBusy={form.isSaving}>
      <FormBody
        form={form}
        label={title}
        onSave={({ answer, answeredOn, policyNumber, startsOn, endsOn }) => {
          const cover =
            answer === 'enrolled'
              ? { policyNumber, startsOn, endsOn }
              : { policyNumber: null, startsOn: null, endsOn: null }
          return store.run({
            listId,
            answeredOn,
            sha256: null,
            answers: childIds.map((childId) => ({ childId, answer, ...cover })),
          })
        }}
        onSaved={({ enrolled, refused, unchanged }) => {
          notify({ text: words.answerDone(enrolled, refused, unchanged) })
          onClose()
        }}
      >
        <FormRadioField form={form} name="answer" label={words.answerWhat} options={answers} isRequired />
        <FieldGrid columns={2}>
          <FormDateField form={form} name="answeredOn" label={words.answeredOn} isRequired />
          {isEnrolled && (
            <>
              <FormTextField
                form={form}
                name="policyNumber"
                label={words.policyNumber}
                {...(childIds.length > 1 ? { description: words.policyNumberHint } : {})}
              />
              <FormDateField form={form} name="startsOn" label={words.startsOn} isRequired />
              <FormDateField
                form={form}
                name="endsOn"
                label={words.policyEndsOn}
                description={words.endHint}
              />
            </>
          )}
        </FieldGrid>
        <SaveActions label={words.answerSave} isSaving={form.isSaving} onCancel={onClose} />
      </FormBody>
    </Dialog>
  )
}
