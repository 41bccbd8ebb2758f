import { Input, TextField as AriaTextField } from 'react-aria-components'
import { FieldLabel, FieldNotes, type FieldProps } from './field'

export interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** `numeric` for codes and numbers written in digits. */
  readonly inputMode?: 'text' | 'numeric'
  readonly type?: 'text' | 'password'
  readonly placeholder?: string
  readonly autoComplete?: string
  /** `auto` lets digits and Latin letters keep their own direction. */
  readonly dir?: 'auto' | 'rtl' | 'ltr'
  readonly maxLength?: number
}

/** One line of text. Typed text is never changed while typing. */
export function TextField({
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
  inputMode = 'text',
  type = 'text',
  placeholder,
  autoComplete = 'off',
  dir = inputMode === 'numeric' ? 'auto' : 'rtl',
  maxLength,
}: TextFieldProps) {
  return (
    <AriaTextField
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={isRequired}
      isDisabled={isDisabled}
      validationBehavior="aria"
      type={type}
      autoFocus={autoFocus}
      autoComplete={autoComplete}
      {...(onBlur ? { onBlur } : {})}
      {...(maxLength === undefined ? {} : { maxLength })}
      className="flex min-w-0 flex-col gap-1"
    >
      <FieldLabel label={label} hidden={hideLabel} isRequired={isRequired} />
      <Input
        {...(inputRef ? { ref: inputRef } : {})}
        inputMode={inputMode}
        dir={dir}
        placeholder={placeholder ?? ''}
        spellCheck={false}
        className="own-direction field-box"
      />
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  )
}
