import { ChevronDown } from 'lucide-react'
import { Button, ComboBox, type ComboBoxProps, Input, ListBox, Popover } from 'react-aria-components'
import { searchKey } from '../../db/contract/persian'
import { common } from '../words/common'
import { FieldLabel, FieldNotes, type FieldProps } from './field'
import { OptionItem, type Option } from './option'

const contains = (text: string, typed: string): boolean => searchKey(text).includes(searchKey(typed))

interface Common extends FieldProps {
  readonly options: readonly Option[]
  readonly placeholder?: string
}

export interface ComboFieldProps extends Common {
  /** The id of the chosen option. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** One of many choices, found by typing (Arabic and Persian spellings find each other). */
export function ComboField({ value, onChange, options, ...rest }: ComboFieldProps) {
  return (
    <Combo {...rest} options={options}>
      {(shared) => (
        <ComboBox
          {...shared}
          value={value}
          onChange={(key) => onChange(typeof key === 'string' ? key : null)}
        />
      )}
    </Combo>
  )
}

export interface SuggestFieldProps extends Common {
  /** Free text. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Free text with suggestions (a county, a relation): what is typed is what is kept. */
export function SuggestField({ value, onChange, options, ...rest }: SuggestFieldProps) {
  return (
    <Combo {...rest} options={options}>
      {(shared) => <ComboBox {...shared} allowsCustomValue inputValue={value} onInputChange={onChange} />}
    </Combo>
  )
}

function Combo({
  label,
  hideLabel = false,
  description,
  error,
  isRequired = false,
  isDisabled = false,
  onBlur,
  inputRef,
  autoFocus = false,
  placeholder = '',
  options,
  children,
}: Common & { readonly children: (shared: ComboBoxProps<Option>) => React.ReactNode }) {
  return children({
    defaultItems: options,
    isInvalid: error !== undefined,
    isRequired,
    isDisabled,
    className: 'flex min-w-0 flex-col gap-1',
    defaultFilter: contains,
    validationBehavior: 'aria',
    menuTrigger: 'focus',
    autoFocus,
    ...(onBlur ? { onBlur } : {}),
    children: (
      <>
        <FieldLabel label={label} hidden={hideLabel} isRequired={isRequired} />
        <div
          className="field-box flex items-center gap-1 py-0 pe-1"
          {...(error === undefined ? {} : { 'data-invalid': true })}
        >
          <Input
            {...(inputRef ? { ref: inputRef } : {})}
            placeholder={placeholder}
            className="min-w-0 grow bg-transparent py-1 outline-none"
          />
          <Button
            aria-label={common.open}
            className="flex size-7 items-center justify-center rounded-field text-ink-soft hover:bg-sunken"
          >
            <ChevronDown aria-hidden="true" className="size-4" />
          </Button>
        </div>
        <FieldNotes description={description} error={error} />
        <Popover className="float-in card flex min-w-(--trigger-width) flex-col shadow-float">
          <ListBox<Option> className="max-h-80 min-h-0 overflow-auto p-1">
            {(option) => <OptionItem option={option} />}
          </ListBox>
        </Popover>
      </>
    ),
  })
}
