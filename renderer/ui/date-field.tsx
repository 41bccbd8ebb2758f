import { CalendarDays } from 'lucide-react'
import { useRef, useState } from 'react'
import {
  Button as AriaButton,
  Dialog,
  Input,
  Popover,
  TextField as AriaTextField,
} from 'react-aria-components'
import { formatJalali } from '../../db/contract/jalali'
import { fieldFault } from '../../db/contract/words/errors'
import { dateWords } from '../words/common'
import { afterPress } from './after-press'
import { Button } from './button'
import { Calendar } from './calendar'
import { type DateFault, dateText, readDate, selectionOf, stepDate, stepOfKey } from './date-entry'
import { FieldLabel, FieldNotes, type FieldProps } from './field'
import { useToday } from './today'

export interface DateFieldProps extends FieldProps {
  /** ISO day or null. */
  readonly value: string | null
  /** A text that is no day yet, to be put back into a field without a value. */
  readonly typed?: string | null
  /** The ISO day, or null: with the fault while the text is none (the text stays in the field and must not be stored). */
  readonly onChange: (iso: string | null, fault: DateFault | null, text: string) => void
}

/**
 * A Jalali day: typed in any usual way, pasted, stepped with the arrow keys, or chosen in a calendar (Alt+Down).
 * A Gregorian date is offered as its Jalali day; a day that does not exist is said under the field.
 */
export function DateField({
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
  typed = null,
  onChange,
}: DateFieldProps) {
  const today = useToday()
  const [text, setText] = useState(dateText(value))
  const [known, setKnown] = useState(value)
  const [left, setLeft] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)

  // A value from outside replaces the text; the echo of what was typed here does not.
  if (known !== value) {
    setKnown(value)
    setText(dateText(value))
  }
  const [knownTyped, setKnownTyped] = useState<string | null>(null)
  if (knownTyped !== typed) {
    setKnownTyped(typed)
    if (value === null && typed !== null) setText(typed)
  }

  const take = (next: string): void => {
    const entry = readDate(next)
    setText(next)
    setLeft(false)
    setKnown(entry.iso)
    if (entry.iso !== value || entry.fault !== null || readDate(text).fault !== null)
      onChange(entry.iso, entry.fault, next)
  }

  const entry = readDate(text)
  const waits = entry.fault === 'not_a_date' && !left
  const fault = entry.fault === null || waits ? error : fieldFault(entry.fault)

  return (
    <AriaTextField
      value={text}
      onChange={take}
      isInvalid={fault !== undefined}
      isRequired={isRequired}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      autoComplete="off"
      validationBehavior="aria"
      className="flex min-w-0 flex-col gap-1"
      onBlur={() => {
        afterPress(() => setLeft(true))
        const { iso } = readDate(text)
        if (iso !== null) setText(dateText(iso))
        onBlur?.()
      }}
      onKeyDown={(event) => {
        if (event.altKey && event.key === 'ArrowDown') {
          event.preventDefault()
          setOpen(true)
          return
        }
        const input = event.target
        const step =
          input instanceof HTMLInputElement && !event.ctrlKey && !event.metaKey && !event.altKey
            ? stepOfKey(event.key, event.shiftKey, text, input.selectionStart ?? text.length)
            : null
        if (step === null || !(input instanceof HTMLInputElement)) {
          event.continuePropagation()
          return
        }
        event.preventDefault()
        const { iso } = readDate(text)
        if (iso === null && text.trim() !== '') return
        take(dateText(iso === null ? today : stepDate(iso, step.step, step.by)))
        requestAnimationFrame(() => input.setSelectionRange(...selectionOf(step.step)))
      }}
    >
      <FieldLabel label={label} hidden={hideLabel} isRequired={isRequired} />
      <div
        ref={box}
        className="field-box flex items-center gap-1 py-0 pe-1"
        {...(fault === undefined ? {} : { 'data-invalid': true })}
      >
        <Input
          {...(inputRef ? { ref: inputRef } : {})}
          dir="auto"
          inputMode="numeric"
          placeholder={dateWords.example}
          spellCheck={false}
          className="own-direction min-w-0 grow bg-transparent py-1 outline-none placeholder:text-sm placeholder:text-ink-soft"
        />
        <AriaButton
          aria-label={dateWords.openCalendar(label)}
          isDisabled={isDisabled}
          onPress={() => setOpen(true)}
          className="flex size-7 shrink-0 items-center justify-center rounded-field text-ink-soft hover:bg-sunken"
        >
          <CalendarDays aria-hidden="true" className="size-4" />
        </AriaButton>
      </div>
      {entry.offer !== null && (
        <span>
          <Button variant="plain" size="small" onPress={() => take(dateText(entry.offer))}>
            {dateWords.offer(formatJalali(entry.offer))}
          </Button>
        </span>
      )}
      <FieldNotes description={description} error={fault} />
      <Popover
        triggerRef={box}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="bottom end"
        className="float-in card overflow-auto shadow-float"
      >
        <Dialog aria-label={`${dateWords.calendar}، ${label}`} className="outline-none">
          <Calendar
            value={entry.iso}
            today={today}
            onChoose={(iso) => {
              take(dateText(iso))
              setOpen(false)
            }}
          />
        </Dialog>
      </Popover>
    </AriaTextField>
  )
}
