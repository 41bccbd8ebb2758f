import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Subject } from '../../db/contract/findings'
import type { Failure, Result } from '../../db/contract/result'
import { failureSentence } from '../../db/contract/words/errors'
import { Button } from '../ui/button'
import { type DataColumn, DataTable } from '../ui/data-table'
import { ConfirmDialog } from '../ui/dialog'
import { FailureNotice } from '../ui/failure-notice'
import { Menu, type MenuAction } from '../ui/menu'
import { Section } from '../ui/section'
import { notify } from '../ui/toast'
import { common } from '../words/common'
import { recordWords } from '../words/record'
import type { Pointer } from './pointer'

interface Keyed {
  readonly id: string
  readonly revision: number
}

export interface Removal<Row> {
  readonly remove: (row: Row) => Promise<Result<unknown>>
  /** «برداشتن بیمه»; left out, «برداشتن». */
  readonly label?: string
  readonly title?: string
  readonly text?: (row: Row) => string
  readonly removedText?: string
  /** Puts it on the file again. */
  readonly bringBack?: (row: Row) => Promise<Result<unknown>>
  readonly broughtBackText?: string
}

export interface RecordSectionProps<Row extends Keyed> {
  readonly title: string
  readonly description?: ReactNode
  /** What an address points at is opened when it is of this subject or one of `rows`. */
  readonly subject: Subject
  readonly pointer: Pointer | null
  readonly onLetGo: () => void
  readonly rows: readonly Row[]
  readonly columns: readonly DataColumn<Row>[]
  /** Names a row in its menu and in the question before it is taken off. */
  readonly nameOf: (row: Row) => string
  readonly mayEdit: boolean
  /** A row is taken off and made anew, never changed. */
  readonly isUnchangeable?: boolean
  readonly addLabel: string
  readonly empty: string
  /** Said under `empty` to who may add. */
  readonly emptyText?: string
  readonly removal: Removal<Row>
  /** Other things to do with a row, before editing. */
  readonly moreActions?: (row: Row) => readonly MenuAction[]
  readonly actions?: ReactNode
  /** The form of a row, or of a new one (null). `focus`: the field that was pointed at. */
  readonly dialog: (edited: Row | null, focus: string | null, close: () => void) => ReactNode
  readonly children?: ReactNode
}

/** Dated records of one kind: a table, adding, changing, taking off with a way back; what an address points at is open. */
export function RecordSection<Row extends Keyed>({
  title,
  description,
  subject,
  pointer,
  onLetGo,
  rows,
  columns,
  nameOf,
  mayEdit,
  isUnchangeable = false,
  addLabel,
  empty,
  emptyText,
  removal,
  moreActions,
  actions,
  dialog,
  children,
}: RecordSectionProps<Row>) {
  const [edited, setEdited] = useState<Row | 'new' | null>(null)
  const [removed, setRemoved] = useState<Row | null>(null)
  const [seen, setSeen] = useState<Pointer | null>(null)
  if (pointer !== seen) {
    setSeen(pointer)
    const pointed = mayEdit ? pointedAt(pointer, subject, rows) : null
    if (pointed !== null) setEdited(pointed)
  }
  const close = (): void => {
    setEdited(null)
    onLetGo()
  }
  const menu: DataColumn<Row> = {
    id: 'actions',
    header: <span className="sr-only">{common.moreActions}</span>,
    align: 'end',
    cell: (row) => (
      <Menu
        label={recordWords.actionsOf(nameOf(row))}
        actions={[
          ...(moreActions?.(row) ?? []),
          ...(isUnchangeable ? [] : [{ id: 'edit', label: common.edit, onAction: () => setEdited(row) }]),
          {
            id: 'remove',
            label: removal.label ?? common.remove,
            isDanger: true,
            onAction: () => setRemoved(row),
          },
        ]}
      />
    ),
  }
  return (
    <Section
      title={title}
      {...(description === undefined ? {} : { description })}
      actions={
        <>
          {actions}
          {mayEdit && (
            <Button icon={<Plus aria-hidden="true" className="size-4" />} onPress={() => setEdited('new')}>
              {addLabel}
            </Button>
          )}
        </>
      }
    >
      {children}
      {rows.length === 0 ? (
        <p className="text-ink-soft">
          <span className="font-medium text-ink">{empty}</span> {mayEdit ? emptyText : ''}
        </p>
      ) : (
        <DataTable
          caption={title}
          rows={rows}
          rowKey={({ id }) => id}
          columns={mayEdit ? [...columns, menu] : columns}
        />
      )}
      {edited !== null && (
        <Edited key={edited === 'new' ? 'new' : edited.id}>
          {dialog(edited === 'new' ? null : edited, pointer?.field ?? null, close)}
        </Edited>
      )}
      {removed && (
        <RemoveDialog
          row={removed}
          name={nameOf(removed)}
          removal={removal}
          onClose={() => setRemoved(null)}
        />
      )}
    </Section>
  )
}

function Edited({ children }: { readonly children: ReactNode }) {
  return children
}

/** The row an address points at; a new one where it names the subject and no row of it. */
function pointedAt<Row extends Keyed>(
  pointer: Pointer | null,
  subject: Subject,
  rows: readonly Row[],
): Row | 'new' | null {
  if (pointer === null) return null
  const row = rows.find(({ id }) => id === pointer.recordId)
  return row ?? (pointer.about === subject ? 'new' : null)
}

function RemoveDialog<Row extends Keyed>({
  row,
  name,
  removal,
  onClose,
}: {
  readonly row: Row
  readonly name: string
  readonly removal: Removal<Row>
  readonly onClose: () => void
}) {
  const [isPending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { bringBack } = removal
  const run = async (): Promise<void> => {
    setPending(true)
    const answer = await removal.remove(row)
    setPending(false)
    if (!answer.ok) {
      setFailure(answer.error)
      return
    }
    const undo = async (): Promise<void> => {
      const back = await bringBack?.(row)
      if (back === undefined) return
      notify(
        back.ok
          ? { text: removal.broughtBackText ?? recordWords.broughtBack }
          : { kind: 'error', text: failureSentence(back.error) },
      )
    }
    notify({
      text: removal.removedText ?? recordWords.removed,
      ...(bringBack ? { action: { label: common.undo, onAction: () => void undo() } } : {}),
    })
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={removal.title ?? recordWords.removeTitle}
      confirmLabel={removal.label ?? common.remove}
      isDanger
      isPending={isPending}
      onConfirm={() => void run()}
    >
      <p>{removal.text?.(row) ?? recordWords.removeText(name)}</p>
      {failure && <FailureNotice failure={failure} />}
    </ConfirmDialog>
  )
}
