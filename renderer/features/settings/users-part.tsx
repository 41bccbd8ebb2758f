import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { persianDigits } from '../../../db/contract/persian'
import type { User } from '../../../db/contract/register'
import { failureSentence } from '../../../db/contract/words/errors'
import { MISSING, roleWords } from '../../../db/contract/words/terms'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { Button } from '../../ui/button'
import { DataTable } from '../../ui/data-table'
import { ConfirmDialog } from '../../ui/dialog'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { Menu } from '../../ui/menu'
import { Section } from '../../ui/section'
import { Tag } from '../../ui/tag'
import { notify } from '../../ui/toast'
import { settingsWords } from '../../words/settings'
import { NewUserDialog, PasswordDialog, RoleDialog } from './user-dialogs'

type Asked =
  { readonly what: 'new' } | { readonly what: 'role' | 'password' | 'disable'; readonly user: User }

/** The users of the register: making them, their roles, disabling them, giving a new password. */
export function UsersPart() {
  const { user: self } = useSession()
  const users = useQueryMethod('users.list', {})
  const centers = useQueryMethod('centers.list', {}).value ?? []
  const update = useCommand('users.update')
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = (): void => setAsked(null)

  const setDisabled = async (user: User, disabled: boolean): Promise<void> => {
    const { id, revision, role, centerId } = user
    const result = await update.run({ id, revision, role, centerId, disabled })
    close()
    if (!result.ok) notify({ kind: 'error', text: failureSentence(result.error) })
  }

  if (users.failure !== undefined) return <FailureNotice failure={users.failure} onRetry={users.reload} />
  if (users.value === undefined) return <Loading />
  return (
    <Section
      title={settingsWords.users}
      description={settingsWords.usersText}
      actions={
        <Button
          icon={<UserPlus aria-hidden="true" className="size-4" />}
          onPress={() => setAsked({ what: 'new' })}
        >
          {settingsWords.addUser}
        </Button>
      }
    >
      <DataTable
        caption={settingsWords.usersCaption}
        rows={users.value}
        rowKey={(user) => user.id}
        columns={[
          {
            id: 'name',
            header: settingsWords.userName,
            isRowHeader: true,
            sortValue: (user) => user.name,
            cell: (user) => (user.id === self.id ? `${user.name} (${settingsWords.you})` : user.name),
          },
          {
            id: 'role',
            header: settingsWords.role,
            sortValue: (user) => roleWords[user.role],
            cell: ({ role, centerId }) =>
              centerId === null
                ? roleWords[role]
                : settingsWords.roleIn(
                    roleWords[role],
                    persianDigits(centers.find(({ id }) => id === centerId)?.name ?? MISSING),
                  ),
          },
          {
            id: 'state',
            header: settingsWords.state,
            cell: (user) =>
              user.disabled ? (
                <Tag>{settingsWords.disabled}</Tag>
              ) : (
                <Tag kind="good">{settingsWords.active}</Tag>
              ),
          },
          {
            id: 'actions',
            isPinned: true,
            header: <span className="sr-only">{settingsWords.actions}</span>,
            align: 'end',
            cell: (user) => (
              <Menu
                label={settingsWords.userActions(user.name)}
                actions={[
                  {
                    id: 'role',
                    label: settingsWords.changeRole,
                    onAction: () => setAsked({ what: 'role', user }),
                  },
                  {
                    id: 'password',
                    label: settingsWords.setPassword,
                    onAction: () => setAsked({ what: 'password', user }),
                  },
                  user.disabled
                    ? {
                        id: 'enable',
                        label: settingsWords.enable,
                        onAction: () => void setDisabled(user, false),
                      }
                    : {
                        id: 'disable',
                        label: settingsWords.disable,
                        isDanger: true,
                        onAction: () => setAsked({ what: 'disable', user }),
                      },
                ]}
              />
            ),
          },
        ]}
      />
      {asked?.what === 'new' && <NewUserDialog onClose={close} />}
      {asked?.what === 'role' && <RoleDialog user={asked.user} onClose={close} />}
      {asked?.what === 'password' && <PasswordDialog user={asked.user} onClose={close} />}
      {asked?.what === 'disable' && (
        <ConfirmDialog
          isOpen
          isDanger
          onClose={close}
          title={settingsWords.disable}
          confirmLabel={settingsWords.disable}
          isPending={update.isPending}
          onConfirm={() => void setDisabled(asked.user, true)}
        >
          {settingsWords.disableText(asked.user.name)}
        </ConfirmDialog>
      )}
    </Section>
  )
}
