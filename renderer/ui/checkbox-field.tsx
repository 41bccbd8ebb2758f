import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField as AriaCheckboxField, CheckboxGroup } from 'react-aria-components'
import { FieldLabel, FieldNotes, type FieldProps } from './field'
import type { Option } from './option'

const line = 'group flex items-start gap-2 disabled:text-ink-soft'
const box =
  'mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-card text-on-accent group-selected:border-accent group-selected:bg-accent group-invalid:border-danger'

export interface CheckboxFieldProps {
  readonly label: ReactNode
  readonly value: boolean
  readonly onChange: (value: boolean) => void
  readonly isDisabled?: boolean
  readonly onBlur?: (() => void) | undefined
  readonly inputRef?: React.RefObject<HTMLInputElement | null>
}

/** One thing that is or is not. */
export function CheckboxField({
  label,
  value,
  onChange,
  isDisabled = false,
  onBlur,
  inputRef,
}: CheckboxFieldProps) {
  return (
    <AriaCheckboxField
      isSelected={value}
      onChange={onChange}
      isDisabled={isDisabled}
      {...(onBlur ? { onBlur } : {})}
      {...(inputRef ? { inputRef } : {})}
    >
      <CheckboxButton className={line}>
        <span className={box} aria-hidden="true">
          <Check className="invisible size-4 group-selected:visible" />
        </span>
        {label}
      </CheckboxButton>
    </AriaCheckboxField>
  )
}

export interface CheckboxGroupFieldProps<Id extends string> extends Omit<
  FieldProps,
  'inputRef' | 'autoFocus'
> {
  readonly options: readonly Option<Id>[]
  readonly value: readonly Id[]
  readonly onChange: (value: Id[]) => void
  readonly columns?: 1 | 2 | 3
}

const widths = { 1: 'grid-cols-1', 2: 'grid-cols-2', 3: 'grid-cols-3' } as const

/** Several choices of a few. */
export function CheckboxGroupField<Id extends string>({
  label,
  hideLabel = false,
  description,
  error,
  isRequired = false,
  isDisabled = false,
  onBlur,
  options,
  value,
  onChange,
  columns = 1,
}: CheckboxGroupFieldProps<Id>) {
  return (
    <CheckboxGroup
      value={[...value]}
      onChange={(ids) => onChange(options.filter((option) => ids.includes(option.id)).map(({ id }) => id))}
      isInvalid={error !== undefined}
      isRequired={isRequired}
      isDisabled={isDisabled}
      validationBehavior="aria"
      {...(onBlur ? { onBlur } : {})}
      className="flex min-w-0 flex-col gap-1"
    >
      <FieldLabel label={label} hidden={hideLabel} isRequired={isRequired} />
      <div className={`grid gap-x-4 gap-y-1.5 ${widths[columns]}`}>
        {options.map((option) => (
          <AriaCheckboxField key={option.id} value={option.id} isDisabled={option.isDisabled ?? false}>
            <CheckboxButton className={line}>
              <span className={box} aria-hidden="true">
                <Check className="invisible size-4 group-selected:visible" />
              </span>
              {option.label}
            </CheckboxButton>
          </AriaCheckboxField>
        ))}
      </div>
      <FieldNotes description={description} error={error} />
    </CheckboxGroup>
  )
}
