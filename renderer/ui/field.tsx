import { CircleAlert } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'

/** What every field takes. `error` is a whole sentence; the field is shown as faulty while it is there. */
export interface FieldProps {
  readonly label: string
  /** The label is read aloud but not drawn (a search box, a cell). */
  readonly hideLabel?: boolean
  readonly description?: ReactNode
  readonly error?: string | undefined
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
  readonly onBlur?: (() => void) | undefined
  readonly inputRef?: Ref<HTMLInputElement> | undefined
  readonly autoFocus?: boolean
}

/** The label over a field; what must be filled says so. */
export function FieldLabel({
  label,
  hidden = false,
  isRequired = false,
}: {
  readonly label: string
  readonly hidden?: boolean
  readonly isRequired?: boolean
}) {
  if (hidden) return <Label className="sr-only">{label}</Label>
  return (
    <Label
      className={`text-sm text-ink-soft ${isRequired ? "after:ms-1 after:text-danger after:content-['*'_/_'']" : ''}`}
    >
      {label}
    </Label>
  )
}

/** The remark and the fault under a field. */
export function FieldNotes({
  description,
  error,
}: {
  readonly description?: ReactNode
  readonly error?: string | undefined
}) {
  return (
    <>
      {description !== undefined && (
        <Text slot="description" className="text-xs text-ink-soft">
          {description}
        </Text>
      )}
      <FieldError className="flex items-start gap-1 text-sm text-danger">
        <CircleAlert aria-hidden="true" className="mt-1 size-4 shrink-0" />
        <span>{error}</span>
      </FieldError>
    </>
  )
}
