import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Subject } from '../../db/contract/findings'
import type { Result } from '../../db/contract/result'
import { Button } from '../ui/button'
import { type DataColumn, DataTable } from '../ui/data-table'
import { Menu, type MenuAction } from '../ui/menu'
import { Section } from '../ui/section'
import { common } from '../words/common'
import { recordWords } from '../words/record'
import { type Pointer, useOpened } from './pointer'
import { RemoveDialog } from './remove-dialog'

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
  const [edited, setEdited] = useOpened(pointer, subject, rows, mayEdit)
  const [removed, setRemoved] = useState<Row | null>(null)
  const { bringBack } = removal
  const close = (): void => {
    setEdited(null)
    onLetGo()
  }
  const menu: DataColumn<Row> = {
    id: 'actions',
    isPinned: true,
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
          title={removal.title ?? recordWords.removeTitle}
          text={removal.text?.(removed) ?? recordWords.removeText(nameOf(removed))}
          removedText={removal.removedText ?? recordWords.removed}
          {...(removal.label === undefined ? {} : { label: removal.label })}
          {...(removal.broughtBackText === undefined ? {} : { broughtBackText: removal.broughtBackText })}
          remove={() => removal.remove(removed)}
          bringBack={bringBack && (() => bringBack(removed))}
          onClose={() => setRemoved(null)}
        />
      )}
    </Section>
  )
}

function Edited({ children }: { readonly children: ReactNode }) {
  return children
}
