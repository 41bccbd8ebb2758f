import type { ReactNode } from 'react'
import { type FieldPath, type FieldValues, useController } from 'react-hook-form'
import { fieldFault } from '../../db/contract/words/errors'
import { isIsoDate } from '../../db/contract/jalali'
import { persianDigits } from '../../db/contract/persian'
import { afterPress } from '../ui/after-press'
import { CheckboxField, CheckboxGroupField } from '../ui/checkbox-field'
import { ComboField, SuggestField } from '../ui/combo-field'
import { DateField } from '../ui/date-field'
import { NumberField } from '../ui/number-field'
import type { Option } from '../ui/option'
import { RadioField } from '../ui/radio-field'
import { SelectField } from '../ui/select-field'
import { TextAreaField } from '../ui/text-area-field'
import { TextField } from '../ui/text-field'
import { type ContractForm, SENTENCE } from './contract-form'

/** What every bound field takes: its form and the path of its value. */
export interface Bound<In extends FieldValues, Out> {
  readonly form: ContractForm<In, Out>
  readonly name: FieldPath<In>
  readonly label: string
  readonly hideLabel?: boolean
  readonly description?: ReactNode
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
}

// The form holds this and the text instead of a date while the text is none: the schema refuses it, a draft keeps it.
const UNREADABLE = '?'

function useBound<In extends FieldValues, Out>(form: ContractForm<In, Out>, name: FieldPath<In>) {
  const { field, fieldState } = useController({ control: form.hook.control, name })
  const fault = fieldState.error
  const change: (value: unknown) => void = field.onChange
  return {
    value: field.value as unknown,
    isDirty: fieldState.isDirty,
    ref: field.ref,
    /** What every field does alike with what is typed and what is wrong. */
    bound: {
      onBlur: () => afterPress(field.onBlur),
      onChange: change,
      error:
        fault === undefined
          ? undefined
          : fault.type === SENTENCE
            ? fault.message
            : fieldFault(fault.message ?? ''),
    },
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const choiceOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

type TextOptions = {
  readonly inputMode?: 'text' | 'numeric'
  readonly type?: 'text' | 'password'
  readonly autoFocus?: boolean
  readonly placeholder?: string
  readonly dir?: 'auto' | 'rtl' | 'ltr'
}

/** A line of text of the form; null is shown empty. What comes from the register has Persian digits; what is typed stays as typed. */
export function FormTextField<In extends FieldValues, Out>({
  form,
  name,
  ...rest
}: Bound<In, Out> & TextOptions) {
  const { value, isDirty, ref, bound } = useBound(form, name)
  return (
    <TextField
      {...rest}
      {...bound}
      value={isDirty || rest.type === 'password' ? textOf(value) : persianDigits(textOf(value))}
      inputRef={ref}
    />
  )
}

/** Several lines of the form. */
export function FormTextAreaField<In extends FieldValues, Out>({
  form,
  name,
  ...rest
}: Bound<In, Out> & { readonly rows?: number }) {
  const { value, ref, bound } = useBound(form, name)
  return <TextAreaField {...rest} {...bound} value={textOf(value)} inputRef={ref} />
}

/** A Jalali day of the form: ISO or null. A text that is no day keeps the form from being saved. */
export function FormDateField<In extends FieldValues, Out>({ form, name, ...rest }: Bound<In, Out>) {
  const { value, ref, bound } = useBound(form, name)
  const held = textOf(value)
  return (
    <DateField
      {...rest}
      {...bound}
      value={isIsoDate(held) ? held : null}
      typed={held.startsWith(UNREADABLE) ? held.slice(UNREADABLE.length) : null}
      onChange={(day, fault, typed) => bound.onChange(fault === null ? day : `${UNREADABLE}${typed}`)}
      inputRef={ref}
    />
  )
}

/** A whole number of the form, or null. A text that is none keeps the form from being saved. */
export function FormNumberField<In extends FieldValues, Out>({ form, name, ...rest }: Bound<In, Out>) {
  const { value, ref, bound } = useBound(form, name)
  return (
    <NumberField
      {...rest}
      {...bound}
      value={typeof value === 'number' ? value : null}
      onChange={(number, fault) => bound.onChange(fault === null ? number : Number.NaN)}
      inputRef={ref}
    />
  )
}

/** One of a few choices of the form. With `emptyLabel` the first choice is null. */
export function FormSelectField<In extends FieldValues, Out>({
  form,
  name,
  ...rest
}: Bound<In, Out> & {
  readonly options: readonly Option[]
  readonly emptyLabel?: string
  readonly placeholder?: string
}) {
  const { value, ref, bound } = useBound(form, name)
  return <SelectField {...rest} {...bound} value={choiceOf(value)} buttonRef={ref} />
}

/** One of many choices of the form, found by typing; the id or null. */
export function FormComboField<In extends FieldValues, Out>({
  form,
  name,
  ...rest
}: Bound<In, Out> & { readonly options: readonly Option[]; readonly placeholder?: string }) {
  const { value, ref, bound } = useBound(form, name)
  return <ComboField {...rest} {...bound} value={choiceOf(value)} inputRef={ref} />
}

/** Free text of the form with suggestions. */
export function FormSuggestField<In extends FieldValues, Out>({
  form,
  name,
  ...rest
}: Bound<In, Out> & { readonly options: readonly Option[]; readonly placeholder?: string }) {
  const { value, ref, bound } = useBound(form, name)
  return <SuggestField {...rest} {...bound} value={textOf(value)} inputRef={ref} />
}

/** One of two to six choices of the form, all in sight. */
export function FormRadioField<In extends FieldValues, Out>({
  form,
  name,
  ...rest
}: Bound<In, Out> & {
  readonly options: readonly Option[]
  readonly orientation?: 'horizontal' | 'vertical'
}) {
  const { value, ref, bound } = useBound(form, name)
  return <RadioField {...rest} {...bound} value={choiceOf(value)} focusRef={ref} />
}

/** Yes or no of the form. */
export function FormCheckboxField<In extends FieldValues, Out>({
  form,
  name,
  label,
  isDisabled = false,
}: Pick<Bound<In, Out>, 'form' | 'name' | 'label' | 'isDisabled'>) {
  const { value, bound } = useBound(form, name)
  return (
    <CheckboxField
      label={label}
      isDisabled={isDisabled}
      value={value === true}
      onChange={bound.onChange}
      onBlur={bound.onBlur}
    />
  )
}

/** Several choices of a few of the form: a list of ids. */
export function FormCheckboxGroupField<In extends FieldValues, Out>({
  form,
  name,
  ...rest
}: Bound<In, Out> & { readonly options: readonly Option[]; readonly columns?: 1 | 2 | 3 }) {
  const { value, bound } = useBound(form, name)
  return (
    <CheckboxGroupField
      {...rest}
      {...bound}
      value={Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []}
    />
  )
}
