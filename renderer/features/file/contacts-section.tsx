import { Eye, Mail, MessageCircle, Phone, UserX } from 'lucide-react'
import { useQueryMethod } from '../../api/hooks'
import type { Contact } from '../../../db/contract/independence'
import { formatJalali } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { contactKindWords } from '../../../db/contract/words/independence-terms'
import { MISSING } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { ContactDialog } from '../../forms/contact-dialog'
import { RecordSection } from '../../forms/record-section'
import { LongText } from '../../ui/long-text'
import { careWords as words, partWords } from '../../words/file'
import { childIndependenceWords } from '../../words/independence'
import type { FilePart } from './file-part'

const icons = { phone: Phone, message: Mail, other: MessageCircle } as const
const sentences = {
  addTitle: words.addContactTitle,
  editTitle: words.editContactTitle,
  saved: words.contactSaved,
}

/** Visits and contacts of every kind, newest first. */
export function ContactsSection({
  part,
  contacts,
}: {
  readonly part: FilePart
  readonly contacts: readonly Contact[]
}) {
  const { childId, mayEdit, pointer, onLetGo } = part
  const file = useQueryMethod('children.get', { id: childId }).value
  const hasLeft = file?.placements.at(-1)?.kind === 'independent'
  const seenOn = contacts.find(({ kind, reached }) => kind === 'visit' && reached)?.contactedOn ?? null
  return (
    <RecordSection
      title={words.contacts}
      description={words.contactsText(seenOn === null ? null : formatJalali(seenOn))}
      subject="contact"
      pointer={pointer}
      onLetGo={onLetGo}
      rows={contacts}
      columns={[
        {
          id: 'day',
          header: partWords.day,
          isRowHeader: true,
          sortValue: ({ contactedOn }) => contactedOn,
          cell: ({ contactedOn }) => formatJalali(contactedOn),
        },
        { id: 'how', header: words.how, cell: (contact) => <How contact={contact} /> },
        { id: 'met', header: words.met, cell: ({ met }) => persianDigits(met ?? MISSING) },
        {
          id: 'needs',
          header: childIndependenceWords.needs,
          cell: ({ needs }) => <LongText>{needs}</LongText>,
        },
        {
          id: 'outcome',
          header: childIndependenceWords.outcome,
          cell: ({ outcome }) => <LongText>{outcome}</LongText>,
        },
      ]}
      nameOf={({ kind, contactedOn }) => words.contactOf(contactKindWords[kind], formatJalali(contactedOn))}
      mayEdit={mayEdit}
      addLabel={words.addContact}
      empty={words.contactsEmpty}
      emptyText={words.contactsEmptyText}
      removal={{
        remove: ({ id, revision }) => invoke('contacts.remove', { id, revision }),
        bringBack: ({ id: _id, revision: _revision, childId: _child, ...fields }) =>
          invoke('contacts.save', { childId, fields }),
      }}
      dialog={(contact, focus, close) => (
        <ContactDialog
          childId={childId}
          contact={contact}
          asksLife={hasLeft}
          sentences={sentences}
          focus={focus}
          onClose={close}
        />
      )}
    />
  )
}

/** A child seen in person stands out from every call and message, and from a visit that met nobody, by word and shape. */
function How({ contact: { kind, reached } }: { readonly contact: Contact }) {
  if (kind === 'visit' && reached) {
    return (
      <span className="inline-flex items-center gap-1 rounded-field border-2 border-good bg-good-soft px-2 font-semibold whitespace-nowrap text-good">
        <Eye aria-hidden="true" className="size-4 shrink-0" />
        {words.seen}
      </span>
    )
  }
  const Icon = reached && kind !== 'visit' ? icons[kind] : UserX
  return (
    <span className={`inline-flex items-center gap-1 ${reached ? '' : 'text-warning'}`}>
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {reached ? words.reachedBy(contactKindWords[kind]) : words.missed(contactKindWords[kind])}
    </span>
  )
}
