import type { Ref } from 'react'
import { TextArea, TextField as AriaTextField } from 'react-aria-components'
import { FieldLabel, FieldNotes, type FieldProps } from './field'

export interface TextAreaFieldProps extends Omit<FieldProps, 'inputRef'> {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number
  readonly inputRef?: Ref<HTMLTextAreaElement> | undefined
}

/** Text of several lines. */
export function TextAreaField({
  label,
  hideLabel = false,
  description,
  error,
  isRequired = false,
  isDisabled = false,
  onBlur,
  inputRef,
  autoFocus = false,
  value,
  onChange,
  rows = 3,
}: TextAreaFieldProps) {
  return (
    <AriaTextField
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={isRequired}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      validationBehavior="aria"
      {...(onBlur ? { onBlur } : {})}
      className="flex min-w-0 flex-col gap-1"
    >
      <FieldLabel label={label} hidden={hideLabel} isRequired={isRequired} />
      <TextArea
        {...(inputRef ? { ref: inputRef } : {})}
        rows={rows}
        spellCheck={false}
        className="field-box"
      />
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  )
}
