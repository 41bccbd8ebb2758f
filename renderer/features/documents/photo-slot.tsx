import { Camera, Eye, Trash2 } from 'lucide-react'
import type { FileDocument } from '../../../db/contract/documents'
import { documentSlotWords } from '../../../db/contract/words/file-terms'
import { Button } from '../../ui/button'
import { Portrait } from '../../ui/portrait'
import { Section } from '../../ui/section'
import { documentWords as words } from '../../words/documents'
import { removePages } from './removing'
import { ScanFaults } from '../../forms/scan-button'
import { SlotState } from './slot-parts'

/** The place of the child's photo. */
export function PhotoSlot({
  name,
  photo,
  document,
  isMissing,
  mayEdit,
  faults,
  onChoose,
  onView,
  autoFocus,
}: {
  readonly name: string
  readonly photo: string | null
  readonly document: FileDocument | null
  readonly isMissing: boolean
  readonly mayEdit: boolean
  readonly faults: readonly string[]
  readonly onChoose: () => void
  readonly onView: (id: string) => void
  /** Whether the file was opened to fill this place. */
  readonly autoFocus: boolean
}) {
  return (
    <Section
      title={documentSlotWords.photo}
      actions={<SlotState filled={document === null ? null : words.hasPhoto} isMissing={isMissing} />}
    >
      <div className="flex flex-wrap items-end gap-4">
        <Portrait source={photo} name={name} size="large" />
        <div className="flex flex-col items-start gap-2">
          {mayEdit && (
            <Button
              size="small"
              icon={<Camera aria-hidden="true" className="size-4" />}
              autoFocus={autoFocus}
              onPress={onChoose}
            >
              {document === null ? words.addPhoto : words.changePhoto}
            </Button>
          )}
          {document !== null && (
            <Button
              size="small"
              icon={<Eye aria-hidden="true" className="size-4" />}
              label={words.viewOf(documentSlotWords.photo)}
              onPress={() => onView(document.id)}
            >
              {words.view}
            </Button>
          )}
          {mayEdit && document !== null && (
            <Button
              size="small"
              variant="danger"
              icon={<Trash2 aria-hidden="true" className="size-4" />}
              onPress={() => void removePages(document)}
            >
              {words.removePhoto}
            </Button>
          )}
        </div>
      </div>
      <ScanFaults faults={faults} />
    </Section>
  )
}
