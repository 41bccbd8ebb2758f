import { Eye, FilePlus2, FileText, Image } from 'lucide-react'
import { type DocumentSlot, type FileDocument } from '../../../db/contract/documents'
import { formatJalali } from '../../../db/contract/jalali'
import { documentSlotWords } from '../../../db/contract/words/file-terms'
import { Button } from '../../ui/button'
import { Menu } from '../../ui/menu'
import { Section } from '../../ui/section'
import { documentName, documentWords as words } from '../../words/documents'
import { removePages } from './removing'
import { ScanFaults } from '../../forms/scan-button'
import { SlotState } from './slot-parts'
import type { Adding } from '../../forms/use-adding'

/** One named place of the file with its documents. */
export function SlotCard({
  slot,
  documents,
  isMissing,
  mayEdit,
  adding,
  onView,
  onEdit,
  autoFocus,
}: {
  readonly slot: DocumentSlot
  readonly documents: readonly FileDocument[]
  readonly isMissing: boolean
  readonly mayEdit: boolean
  readonly adding: Adding
  readonly onView: (id: string) => void
  readonly onEdit: (document: FileDocument) => void
  /** Whether the file was opened to fill this place. */
  readonly autoFocus: boolean
}) {
  const name = documentSlotWords[slot]
  return (
    <Section
      title={name}
      actions={
        <SlotState
          filled={documents.length > 0 ? words.count(documents.length) : null}
          isMissing={isMissing}
        />
      }
    >
      {documents.length > 0 && (
        <ul className="flex flex-col divide-y divide-line">
          {documents.map((document) => (
            <li key={document.id} className="flex flex-wrap items-center gap-2 py-1.5">
              <DocumentLine document={document} />
              <span className="flex items-center gap-1">
                <Button
                  size="small"
                  icon={<Eye aria-hidden="true" className="size-4" />}
                  label={words.viewOf(documentName(document))}
                  onPress={() => onView(document.id)}
                >
                  {words.view}
                </Button>
                {mayEdit && (
                  <Menu
                    label={words.actionsOf(documentName(document))}
                    actions={[
                      {
                        id: 'page',
                        label: words.addPage,
                        onAction: () => void adding.addPages(slot, document),
                      },
                      { id: 'edit', label: words.edit, onAction: () => onEdit(document) },
                      {
                        id: 'remove',
                        label: words.remove,
                        isDanger: true,
                        onAction: () => void removePages(document),
                      },
                    ]}
                  />
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ScanFaults faults={adding.faultsOf(slot)} />
      {mayEdit && (
        <div>
          <Button
            size="small"
            icon={<FilePlus2 aria-hidden="true" className="size-4" />}
            label={words.addDocumentTo(name)}
            autoFocus={autoFocus}
            isPending={adding.busy === slot}
            isDisabled={adding.busy !== null && adding.busy !== slot}
            onPress={() => void adding.addPages(slot)}
          >
            {adding.busy === slot ? words.adding : words.addDocument}
          </Button>
        </div>
      )}
    </Section>
  )
}

function DocumentLine({ document }: { readonly document: FileDocument }) {
  const { datedOn, pages } = document
  const Icon = pages.some(({ mediaType }) => mediaType === 'application/pdf') ? FileText : Image
  const bytes = pages.reduce((sum, page) => sum + page.bytes, 0)
  return (
    <span className="flex min-w-40 grow items-start gap-2">
      <Icon aria-hidden="true" className="mt-1 size-5 shrink-0 text-ink-soft" />
      <span className="flex flex-col">
        <span className="wrap-anywhere">{documentName(document)}</span>
        <span className="text-sm text-ink-soft">
          {[
            datedOn === null ? words.undated : words.dated(formatJalali(datedOn)),
            words.pages(pages.length),
            words.size(bytes),
          ].join('، ')}
        </span>
      </span>
    </span>
  )
}
