import { Search, X } from 'lucide-react'
import type { Ref } from 'react'
import { Button, Input, Label, SearchField as AriaSearchField } from 'react-aria-components'
import { common } from '../words/common'

export interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly inputRef?: Ref<HTMLInputElement>
  readonly autoFocus?: boolean
  /** Enter. */
  readonly onSubmit?: (value: string) => void
}

/** A search box; Escape or the cross empties it. Its label is read aloud, not drawn. */
export function SearchField({
  label,
  value,
  onChange,
  placeholder,
  inputRef,
  autoFocus = false,
  onSubmit,
}: SearchFieldProps) {
  return (
    <AriaSearchField
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      {...(onSubmit ? { onSubmit } : {})}
      className="group min-w-0 grow"
    >
      <Label className="sr-only">{label}</Label>
      <div className="field-box flex items-center gap-2 py-0">
        <Search aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
        <Input
          {...(inputRef ? { ref: inputRef } : {})}
          placeholder={placeholder ?? label}
          spellCheck={false}
          className="min-w-0 grow bg-transparent py-1 outline-none [&::-webkit-search-cancel-button]:hidden placeholder:text-ink-soft"
        />
        <Button
          aria-label={common.clearSearch}
          className="flex size-7 items-center justify-center rounded-field text-ink-soft group-empty:invisible hover:bg-sunken"
        >
          <X aria-hidden="true" className="size-4" />
        </Button>
      </div>
    </AriaSearchField>
  )
}
