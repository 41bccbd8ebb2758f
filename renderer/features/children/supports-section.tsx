import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Support } from '../../../db/contract/supports'
import { failureSentence } from '../../../db/contract/words/errors'
import { invoke } from '../../api/client'
import { useCommand } from '../../api/hooks'
import { useProgrammeNames } from '../../api/programme-names'
import { useSession } from '../../api/session'
import { Button } from '../../ui/button'
import { DataTable } from '../../ui/data-table'
import { ConfirmDialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { Menu } from '../../ui/menu'
import { Section } from '../../ui/section'
import { Tag } from '../../ui/tag'
import { notify } from '../../ui/toast'
import { policyWords, spellWords, supportWords } from '../../words/children'
import { common } from '../../words/common'
import { formatMoney } from '../../words/money'
import { dateOrMissing } from '../../words/person'
import { durationText } from './durations'
import { standing, standingTags } from './standing'
import { SupportDialog, supportFieldsOf } from './support-dialog'
import { fieldName } from './value-words'

export interface SupportsSectionProps {
  readonly childId: string
  readonly supports: readonly Support[]
  readonly today: string
  readonly mayEdit: boolean
  readonly focus: { readonly recordId: string | null; readonly field: string | null } | null
}

/** امداد and the other supports of the child, with adding, changing and taking off. */
export function SupportsSection({ childId, supports, today, mayEdit, focus }: SupportsSectionProps) {
  const pointed = supports.find(({ id }) => id === focus?.recordId) ?? null
  const [edited, setEdited] = useState<Support | 'new' | null>(mayEdit ? pointed : null)
  const [removed, setRemoved] = useState<Support | null>(null)
  const { settings } = useSession()
  const nameOf = useProgrammeNames()
  return (
    <Section
      title={supportWords.title}
      actions={
        mayEdit && (
          <Button icon={<Plus aria-hidden="true" className="size-4" />} onPress={() => setEdited('new')}>
            {supportWords.add}
          </Button>
        )
      }
    >
      {supports.length === 0 ? (
        <EmptyState title={supportWords.empty}>{mayEdit ? supportWords.emptyText : undefined}</EmptyState>
      ) : (
        <DataTable
          caption={supportWords.title}
          rows={supports}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'programme',
              header: fieldName('programme'),
              isRowHeader: true,
              cell: ({ programme }) => nameOf(programme),
            },
            {
              id: 'agreed',
              header: fieldName('agreedRial'),
              cell: ({ agreedRial }) =>
                agreedRial === null ? supportWords.byTariff : formatMoney(agreedRial, settings.currency),
            },
            {
              id: 'from',
              header: fieldName('startsOn'),
              sortValue: ({ startsOn }) => startsOn,
              cell: ({ startsOn }) => dateOrMissing(startsOn),
            },
            {
              id: 'to',
              header: fieldName('endsOn'),
              sortValue: ({ endsOn }) => endsOn,
              cell: ({ endsOn }) => (endsOn === null ? spellWords.open : dateOrMissing(endsOn)),
            },
            {
              id: 'duration',
              header: spellWords.duration,
              cell: ({ startsOn, endsOn }) => durationText(startsOn, endsOn ?? today) ?? common.missing,
            },
            {
              id: 'standing',
              header: policyWords.standing,
              cell: (support) => {
                const { word, kind } = standingTags[standing(support, today)]
                return <Tag kind={kind}>{word}</Tag>
              },
            },
            ...(mayEdit
              ? [
                  {
                    id: 'actions',
                    header: <span className="sr-only">{common.moreActions}</span>,
                    align: 'end' as const,
                    cell: (support: Support) => (
                      <Menu
                        label={policyWords.actionsOf(nameOf(support.programme))}
                        actions={[
                          {
                            id: 'edit',
                            label: common.edit,
                            onAction: () => setEdited(support),
                          },
                          {
                            id: 'remove',
                            label: supportWords.remove,
                            isDanger: true,
                            onAction: () => setRemoved(support),
                          },
                        ]}
                      />
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {edited !== null && (
        <SupportDialog
          key={edited === 'new' ? 'new' : edited.id}
          childId={childId}
          support={edited === 'new' ? null : edited}
          focus={edited === pointed ? (focus?.field ?? null) : null}
          onClose={() => setEdited(null)}
        />
      )}
      {removed && <RemoveSupport support={removed} onClose={() => setRemoved(null)} />}
    </Section>
  )
}

function RemoveSupport({ support, onClose }: { readonly support: Support; readonly onClose: () => void }) {
  const remove = useCommand('supports.remove')
  const nameOf = useProgrammeNames()
  const run = async (): Promise<void> => {
    const answer = await remove.run({ id: support.id, revision: support.revision })
    if (!answer.ok) return
    const bringBack = async (): Promise<void> => {
      const back = await invoke('supports.save', {
        childId: support.childId,
        fields: supportFieldsOf(support),
      })
      notify(
        back.ok ? { text: supportWords.broughtBack } : { kind: 'error', text: failureSentence(back.error) },
      )
    }
    notify({
      text: supportWords.removed,
      action: { label: common.undo, onAction: () => void bringBack() },
    })
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={supportWords.removeTitle}
      confirmLabel={supportWords.remove}
      isDanger
      isPending={remove.isPending}
      onConfirm={() => void run()}
    >
      <p>{supportWords.removeText(nameOf(support.programme), dateOrMissing(support.startsOn))}</p>
      {remove.failure && <FailureNotice failure={remove.failure} />}
    </ConfirmDialog>
  )
}
