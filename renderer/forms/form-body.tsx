import { type ReactNode, useEffect, useId, useRef } from 'react'
import { type FieldValues, useFormState } from 'react-hook-form'
import type { AcceptedWarning } from '../../db/contract/findings'
import type { Result } from '../../db/contract/result'
import { failureSentence } from '../../db/contract/words/errors'
import { common } from '../words/common'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { useUnsavedInDialog } from '../ui/unsaved'
import type { ContractForm } from './contract-form'
import { markUnsaved } from './drafts'

export interface FormBodyProps<In extends FieldValues, Out, Value> {
  readonly form: ContractForm<In, Out>
  /** Runs the command with the parsed values and the accepted warnings. */
  readonly onSave: (values: Out, accepted: AcceptedWarning[]) => Promise<Result<Value>>
  readonly onSaved?: (value: Value) => void
  readonly children: ReactNode
  /** Leaving the page with something unsaved is not asked about (a sign-in, a search). */
  readonly unguarded?: boolean
  readonly id?: string
  readonly label?: string
}

/** The form's element: Enter saves, faults are said at the top and at their fields, leaving unsaved is asked about. */
export function FormBody<In extends FieldValues, Out, Value>({
  form,
  onSave,
  onSaved,
  children,
  unguarded = false,
  id,
  label,
}: FormBodyProps<In, Out, Value>) {
  const own = useId()
  const isUnsaved = form.isDirty && !unguarded
  useUnsavedInDialog(isUnsaved)
  useEffect(() => {
    markUnsaved(own, isUnsaved)
    return () => markUnsaved(own, false)
  }, [own, isUnsaved])
  return (
    <form
      noValidate
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        void form.save(onSave).then((saved) => {
          if (saved === null) return
          markUnsaved(own, false)
          onSaved?.(saved.value)
        })
      }}
    >
      {form.restored && (
        <Notice
          actions={
            <Button size="small" onPress={form.discardDraft}>
              {common.discardDraft}
            </Button>
          }
        >
          {common.draftRestored}
        </Notice>
      )}
      <FormErrors form={form} />
      {children}
    </form>
  )
}

/** What kept the form from being saved, in one place; `FormBody` draws it already. */
export function FormErrors<In extends FieldValues, Out>({ form }: { readonly form: ContractForm<In, Out> }) {
  const { errors, isSubmitted } = useFormState({ control: form.hook.control })
  const faulty = countFaults(errors)
  const { failure, loose } = form
  // A fault that stands at its field, or a warning in the panel, needs no second sentence here.
  const placed = failure !== null && (failure.code === 'RULE_BLOCKED' || failure.fields !== undefined)
  const lines = [
    ...(failure !== null && !placed ? [failureSentence(failure)] : []),
    ...loose,
    // A single fault has the focus and says itself.
    ...(faulty > 1 && (isSubmitted || failure !== null) ? [common.fieldsToCorrect(faulty)] : []),
  ]
  // What no field says would stand out of sight over a long form.
  const unplaced = [...(failure !== null && !placed ? [failure.code] : []), ...loose].join('\n')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (unplaced !== '') box.current?.scrollIntoView({ block: 'nearest' })
  }, [unplaced, failure])

  if (lines.length === 0) return null
  return (
    <div ref={box}>
      <Notice kind="error">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Notice>
    </div>
  )
}

function countFaults(errors: unknown): number {
  if (typeof errors !== 'object' || errors === null) return 0
  if ('type' in errors && typeof errors.type === 'string') return 1
  return Object.values(errors).reduce<number>((sum, value) => sum + countFaults(value), 0)
}

/** The buttons at the foot of a form, the important one first. */
export function FormActions({ children }: { readonly children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-2 pt-1">{children}</div>
}

/** Save and cancel at the foot of a form; `label` says what saving does here. */
export function SaveActions({
  label = common.save,
  isDanger = false,
  isSaving,
  onCancel,
}: {
  readonly label?: string
  readonly isDanger?: boolean
  readonly isSaving: boolean
  readonly onCancel: () => void
}) {
  return (
    <FormActions>
      <Button type="submit" variant={isDanger ? 'danger' : 'primary'} isPending={isSaving}>
        {label}
      </Button>
      <Button onPress={onCancel} isDisabled={isSaving}>
        {common.cancel}
      </Button>
    </FormActions>
  )
}
