import { ChevronDown } from 'lucide-react'
import { Button, ListBox, Popover, Select, SelectValue } from 'react-aria-components'
import { common } from '../words/common'
import { FieldLabel, FieldNotes, type FieldProps } from './field'
import { OptionItem, type Option } from './option'

const NOTHING = '\u0000nothing'

export interface SelectFieldProps<Id extends string> extends Omit<FieldProps, 'inputRef' | 'autoFocus'> {
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (value: Id | null) => void
  /** When given, a first choice with this word answers null. */
  readonly emptyLabel?: string
  readonly placeholder?: string
  readonly buttonRef?: React.Ref<HTMLButtonElement> | undefined
}

/** One of a few choices (up to about twenty; above that ComboField). */
export function SelectField<Id extends string>({
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
  emptyLabel,
  placeholder = common.choose,
  buttonRef,
}: SelectFieldProps<Id>) {
  const empty: Option[] = emptyLabel === undefined ? [] : [{ id: NOTHING, label: emptyLabel }]
  const shown: readonly Option[] = [...empty, ...options]
  return (
    <Select
      value={value ?? (emptyLabel === undefined ? null : NOTHING)}
      onChange={(key) => onChange(options.find((option) => option.id === key)?.id ?? null)}
      isInvalid={error !== undefined}
      isRequired={isRequired}
      isDisabled={isDisabled}
      placeholder={placeholder}
      validationBehavior="aria"
      {...(onBlur ? { onBlur } : {})}
      className="flex min-w-0 flex-col gap-1 outline-none"
    >
      <FieldLabel label={label} hidden={hideLabel} isRequired={isRequired} />
      <Button
        {...(buttonRef ? { ref: buttonRef } : {})}
        {...(error === undefined ? {} : { 'data-invalid': true })}
        className="field-box flex items-center gap-2 text-start"
      >
        <SelectValue className="grow truncate placeholder-shown:text-ink-soft">
          {({ selectedText, isPlaceholder }) => (isPlaceholder ? placeholder : selectedText)}
        </SelectValue>
        <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
      </Button>
      <FieldNotes description={description} error={error} />
      <Popover className="float-in card flex min-w-(--trigger-width) flex-col shadow-float">
        <ListBox items={shown} className="max-h-80 min-h-0 overflow-auto p-1">
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </Select>
  )
}
