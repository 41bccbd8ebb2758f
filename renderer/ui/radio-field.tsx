import { type Ref, useImperativeHandle, useRef } from 'react'
import { RadioButton, RadioField as AriaRadioField, RadioGroup } from 'react-aria-components'
import { FieldLabel, FieldNotes, type FieldProps } from './field'
import type { Option } from './option'

export interface RadioFieldProps<Id extends string> extends Omit<FieldProps, 'inputRef' | 'autoFocus'> {
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly orientation?: 'horizontal' | 'vertical'
  /** Takes the focus to the chosen one, or to the first. */
  readonly focusRef?: Ref<{ focus(): void }> | undefined
}

/** One of two to six choices, all in sight. */
export function RadioField<Id extends string>({
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
  orientation = 'horizontal',
  focusRef,
}: RadioFieldProps<Id>) {
  const group = useRef<HTMLDivElement>(null)
  useImperativeHandle(focusRef, () => ({
    focus: () =>
      group.current?.querySelector<HTMLInputElement>(value === null ? 'input' : 'input:checked')?.focus(),
  }))
  return (
    <RadioGroup
      ref={group}
      value={value}
      onChange={(id) => {
        const chosen = options.find((option) => option.id === id)
        if (chosen) onChange(chosen.id)
      }}
      orientation={orientation}
      isInvalid={error !== undefined}
      isRequired={isRequired}
      isDisabled={isDisabled}
      validationBehavior="aria"
      {...(onBlur ? { onBlur } : {})}
      className="flex min-w-0 flex-col gap-1"
    >
      <FieldLabel label={label} hidden={hideLabel} isRequired={isRequired} />
      <div className={`flex gap-x-5 gap-y-1.5 ${orientation === 'vertical' ? 'flex-col' : 'flex-wrap py-1'}`}>
        {options.map((option) => (
          <AriaRadioField key={option.id} value={option.id} isDisabled={option.isDisabled ?? false}>
            <RadioButton className="group flex items-start gap-2 disabled:text-ink-soft">
              <span
                aria-hidden="true"
                className="mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-full border border-line-strong bg-card group-invalid:border-danger group-selected:border-accent"
              >
                <span className="invisible size-2.5 rounded-full bg-accent group-selected:visible" />
              </span>
              <span className="flex flex-col">
                <span>{option.label}</span>
                {option.description !== undefined && (
                  <span className="text-sm text-ink-soft">{option.description}</span>
                )}
              </span>
            </RadioButton>
          </AriaRadioField>
        ))}
      </div>
      <FieldNotes description={description} error={error} />
    </RadioGroup>
  )
}
