import { jalaliText } from '../../../db/contract/jalali'
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { directorOnly, staffReaders } from '../../../db/contract/method'
import { persianDigits } from '../../../db/contract/persian'
import { type StaffMember, staffRoles } from '../../../db/contract/staff'
import { MISSING, staffRoleWords } from '../../../db/contract/words/terms'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { Button, IconButton } from '../../ui/button'
import { type DataColumn, DataTable } from '../../ui/data-table'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { NoAccess } from '../../ui/no-access'
import { optionsOf } from '../../ui/option'
import { TableButtons } from '../../paper/table-buttons'
import { PageHeader } from '../../ui/page-header'
import { SearchField } from '../../ui/search-field'
import { SelectField } from '../../ui/select-field'
import { dateOrMissing, personName } from '../../words/person'
import { common } from '../../words/common'
import { letterWords } from '../../words/letters'
import { staffWords as words } from '../../words/staff'
import { StaffDialog } from './staff-dialog'
import { RemoveDialog } from '../../forms/remove-dialog'

/** Who works where, in which role, since when. */
export default function StaffScreen() {
  const { may } = useSession()
  return may(staffReaders) ? <Screen /> : <NoAccess title={words.title} />
}

function Screen() {
  const { may, today } = useSession()
  const mayEdit = may(directorOnly)
  const [text, setText] = useState('')
  const [centerId, setCenterId] = useState<string | null>(null)
  const [role, setRole] = useState<string | null>(null)
  const [everyone, setEveryone] = useState(false)
  const [edited, setEdited] = useState<StaffMember | 'new' | null>(null)
  const [removed, setRemoved] = useState<StaffMember | null>(null)
  const { value: centers = [] } = useQueryMethod('centers.list', {})
  const typed = useDeferredValue(text)
  const known = staffRoles.find((candidate) => candidate === role)
  const ask = {
    text: typed,
    ...(centerId === null ? {} : { centerId }),
    ...(known === undefined ? {} : { role: known }),
    ...(everyone ? {} : { on: today }),
  }
  const {
    value: staff,
    failure,
    isLoading,
    reload,
  } = useQueryMethod('staff.list', ask, { keepPrevious: true })
  const centerOptions = centers.map(({ id, name }) => ({ id, label: name }))
  const filtered = typed !== '' || centerId !== null || role !== null
  const add = (
    <Button variant="primary" icon={<Plus className="size-4" />} onPress={() => setEdited('new')}>
      {words.add}
    </Button>
  )
  return (
    <div className="flex min-h-0 grow flex-col gap-4">
      <PageHeader
        title={words.title}
        description={staff === undefined ? undefined : words.description(staff.length)}
        actions={
          <>
            {mayEdit && add}
            <TableButtons
              table={{ table: 'staff', ask }}
              fileName={letterWords.staffFile(jalaliText(today))}
            />
          </>
        }
      />
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-72">
          <SearchField label={words.search} value={text} onChange={setText} />
        </div>
        <div className="w-56">
          <SelectField
            label={words.center}
            options={centerOptions}
            value={centerId}
            onChange={setCenterId}
            emptyLabel={words.everyCenter}
          />
        </div>
        <div className="w-44">
          <SelectField
            label={words.role}
            options={optionsOf(staffRoleWords)}
            value={role}
            onChange={setRole}
            emptyLabel={words.everyRole}
          />
        </div>
        <div className="w-44">
          <SelectField
            label={words.when}
            options={[
              { id: 'working', label: words.working },
              { id: 'everyone', label: words.everyone },
            ]}
            value={everyone ? 'everyone' : 'working'}
            onChange={(when) => setEveryone(when === 'everyone')}
          />
        </div>
      </div>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={reload} />}
      {isLoading && <Loading />}
      {staff !== undefined && (
        <section className="card shrink-0" aria-label={words.caption}>
          <DataTable
            caption={words.caption}
            columns={columnsFor(mayEdit ? { edit: setEdited, remove: setRemoved } : null)}
            rows={staff}
            rowKey={({ id }) => id}
            empty={
              filtered ? (
                <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>
              ) : (
                <EmptyState title={words.empty} actions={mayEdit ? add : undefined}>
                  {words.emptyText}
                </EmptyState>
              )
            }
          />
        </section>
      )}
      {edited !== null && (
        <StaffDialog
          member={edited === 'new' ? null : edited}
          centers={centerOptions}
          onClose={() => setEdited(null)}
        />
      )}
      {removed !== null && <RemoveMember member={removed} onClose={() => setRemoved(null)} />}
    </div>
  )
}

interface RowActions {
  readonly edit: (member: StaffMember) => void
  readonly remove: (member: StaffMember) => void
}

function columnsFor(actions: RowActions | null): DataColumn<StaffMember>[] {
  const columns: DataColumn<StaffMember>[] = [
    { id: 'name', header: words.name, isRowHeader: true, cell: (member) => personName(member) },
    {
      id: 'role',
      header: words.role,
      sortValue: ({ role }) => staffRoleWords[role],
      cell: ({ role }) => staffRoleWords[role],
    },
    {
      id: 'center',
      header: words.center,
      sortValue: ({ centerName }) => centerName,
      cell: ({ centerName }) => centerName ?? MISSING,
    },
    {
      id: 'nationalId',
      header: words.nationalId,
      cell: ({ nationalId }) => (nationalId === null ? MISSING : persianDigits(nationalId)),
    },
    {
      id: 'startsOn',
      header: words.startsOn,
      sortValue: ({ startsOn }) => startsOn,
      cell: ({ startsOn }) => dateOrMissing(startsOn),
    },
    {
      id: 'endsOn',
      header: words.endsOn,
      sortValue: ({ endsOn }) => endsOn,
      cell: ({ endsOn }) => (endsOn === null ? words.working : dateOrMissing(endsOn)),
    },
  ]
  if (actions !== null) {
    columns.push({
      id: 'actions',
      isPinned: true,
      header: <span className="sr-only">{common.actions}</span>,
      align: 'end',
      cell: (member) => (
        <span className="inline-flex gap-1">
          <IconButton
            label={words.edit(personName(member))}
            icon={<Pencil className="size-4" />}
            onPress={() => actions.edit(member)}
          />
          <IconButton
            label={`${words.remove}: ${personName(member)}`}
            icon={<Trash2 className="size-4" />}
            onPress={() => actions.remove(member)}
          />
        </span>
      ),
    })
  }
  return columns
}

function RemoveMember({ member, onClose }: { readonly member: StaffMember; readonly onClose: () => void }) {
  const remove = useCommand('staff.remove')
  return (
    <RemoveDialog
      title={words.removeTitle}
      text={words.removeText(personName(member))}
      label={words.remove}
      removedText={words.removed}
      remove={() => remove.run({ id: member.id, revision: member.revision })}
      onClose={onClose}
    />
  )
}
