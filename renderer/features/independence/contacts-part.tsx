import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Contact } from '../../../db/contract/independence'
import { formatJalali } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import {
  contactKindWords,
  livingStateWords,
  studyStateWords,
  workStateWords,
} from '../../../db/contract/words/independence-terms'
import { wordOf } from '../../../db/contract/words/terms'
import { useCommand } from '../../api/hooks'
import { useSession } from '../../api/session'
import { Button } from '../../ui/button'
import { DataTable } from '../../ui/data-table'
import { EmptyState } from '../../ui/empty-state'
import { Menu } from '../../ui/menu'
import { Section } from '../../ui/section'
import { Tag } from '../../ui/tag'
import { common } from '../../words/common'
import { childIndependenceWords as words, independenceWords } from '../../words/independence'
import type { ChildIndependence } from './child-independence'
import { ContactDialog } from '../../forms/contact-dialog'
import { type Pointer, useOpened } from '../../forms/pointer'
import { RemoveDialog } from '../../forms/remove-dialog'

const linesLook = 'whitespace-pre-line break-words'

/** The contacts after leaving, newest first, and when the next is due. */
export function ContactsPart({
  childId,
  contacts,
  afterCare,
  mayEdit,
  pointer,
  onLetGo,
}: {
  readonly childId: string
  readonly contacts: readonly Contact[]
  readonly afterCare: ChildIndependence['afterCare']
  readonly mayEdit: boolean
  readonly pointer: Pointer | null
  readonly onLetGo: () => void
}) {
  const { settings } = useSession()
  const [edited, setEdited] = useOpened(pointer, 'contact', contacts, mayEdit)
  const [removed, setRemoved] = useState<Contact | null>(null)
  const newest = [...contacts].sort((one, other) => (one.contactedOn < other.contactedOn ? 1 : -1))
  return (
    <Section
      title={words.contacts}
      description={
        afterCare === null
          ? words.contactsNotYet
          : words.contactsText(settings.afterCareEveryMonths, settings.afterCareForMonths)
      }
      actions={
        mayEdit && (
          <Button
            variant="primary"
            icon={<Plus aria-hidden="true" className="size-4" />}
            onPress={() => setEdited('new')}
          >
            {words.addContact}
          </Button>
        )
      }
    >
      {newest.length === 0 ? (
        <EmptyState title={words.contactsEmpty} />
      ) : (
        <DataTable
          caption={words.contacts}
          rows={newest}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'on',
              header: words.contactedOn,
              isRowHeader: true,
              sortValue: ({ contactedOn }) => contactedOn,
              cell: ({ contactedOn }) => formatJalali(contactedOn),
            },
            { id: 'kind', header: words.kind, cell: ({ kind }) => contactKindWords[kind] },
            {
              id: 'reached',
              header: words.reached,
              cell: ({ reached }) => (
                <Tag kind={reached ? 'good' : 'warning'}>{reached ? words.reachedYes : words.reachedNo}</Tag>
              ),
            },
            { id: 'met', header: words.met, cell: ({ met }) => persianDigits(met ?? '') },
            {
              id: 'living',
              header: independenceWords.living,
              cell: ({ reached, living }) => (reached ? wordOf(livingStateWords, living) : ''),
            },
            {
              id: 'work',
              header: independenceWords.work,
              cell: ({ reached, work }) => (reached ? wordOf(workStateWords, work) : ''),
            },
            {
              id: 'study',
              header: independenceWords.study,
              cell: ({ reached, study }) => (reached ? wordOf(studyStateWords, study) : ''),
            },
            {
              id: 'needs',
              header: words.needs,
              cell: ({ needs, outcome }) => (
                <span className={linesLook}>
                  {persianDigits([needs, outcome].filter((text) => text !== null).join('\n'))}
                </span>
              ),
            },
            ...(mayEdit
              ? [
                  {
                    id: 'actions',
                    isPinned: true,
                    header: <span className="sr-only">{common.moreActions}</span>,
                    align: 'end' as const,
                    cell: (contact: Contact) => (
                      <Menu
                        label={words.contactActions(formatJalali(contact.contactedOn))}
                        actions={[
                          { id: 'edit', label: common.edit, onAction: () => setEdited(contact) },
                          {
                            id: 'remove',
                            label: words.removeContact,
                            isDanger: true,
                            onAction: () => setRemoved(contact),
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
        <ContactDialog
          childId={childId}
          contact={edited === 'new' ? null : edited}
          focus={pointer?.field ?? null}
          onClose={() => {
            setEdited(null)
            onLetGo()
          }}
        />
      )}
      {removed !== null && <RemoveContact contact={removed} onClose={() => setRemoved(null)} />}
    </Section>
  )
}

function RemoveContact({ contact, onClose }: { readonly contact: Contact; readonly onClose: () => void }) {
  const remove = useCommand('contacts.remove')
  return (
    <RemoveDialog
      title={words.removeContactTitle}
      text={words.removeContactText(formatJalali(contact.contactedOn))}
      label={words.removeContact}
      removedText={words.contactRemoved}
      remove={() => remove.run({ id: contact.id, revision: contact.revision })}
      onClose={onClose}
    />
  )
}
