import { lazy, Suspense, useState } from 'react'
import type { Child } from '../../../db/contract/children'
import { documentSlots, requiredSlots, type FileDocument } from '../../../db/contract/documents'
import { fileKeepers } from '../../../db/contract/method'
import type { Output } from '../../../db/contract/contract'
import { documentSlotWords } from '../../../db/contract/words/file-terms'
import { failureSentence } from '../../../db/contract/words/errors'
import { invoke } from '../../api/client'
import { dataAddress, useChildPhoto } from '../../api/child-photo'
import { useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { useFollowed, usePointer } from '../../forms/pointer'
import { Loading } from '../../ui/loading'
import { useRouteParam } from '../../ui/navigation'
import { Notice } from '../../ui/notice'
import { useWindowTitle } from '../../ui/page-header'
import { Waiting } from '../../ui/waiting'
import { documentWords as words } from '../../words/documents'
import { personName } from '../../words/person'
import { EditDialog } from './edit-dialog'
import { PhotoSlot } from './photo-slot'
import { removePages } from './removing'
import { SlotCard } from './slot-card'
import { sourceFault } from '../../forms/source-fault'
import { useAdding } from '../../forms/use-adding'
import { ViewDialog } from './view-dialog'

const PhotoDialog = lazy(async () => ({ default: (await import('./photo-dialog')).PhotoDialog }))

/** The papers of one child's file by their places: what is there, what is missing, and how to add it. */
export default function DocumentsScreen() {
  const childId = useRouteParam('childId')
  useWindowTitle(words.window)
  const file = useQueryMethod('children.get', { id: childId })
  const papers = useQueryMethod('documents.ofChild', { childId })
  if (file.value !== undefined && papers.value !== undefined) {
    return <Papers key={childId} child={file.value.child} papers={papers.value} />
  }
  return <Waiting answers={[file, papers]} />
}

function Papers({ child, papers }: { readonly child: Child; readonly papers: Output<'documents.ofChild'> }) {
  const mayEdit = useSession().may(fileKeepers)
  const photo = useChildPhoto(child.id)
  const adding = useAdding(child.id)
  const { pointer, letGo } = usePointer()
  // A task leads to the place that is to be filled, an order to its paper.
  const [toFill] = useState(() => (pointer?.about === 'document' ? (papers.missing[0] ?? null) : null))
  const [viewed, setViewed] = useState<string | null>(null)
  useFollowed(pointer, ({ recordId }) => setViewed(recordId))
  const [edited, setEdited] = useState<FileDocument | null>(null)
  const [picture, setPicture] = useState<string | null>(null)
  const { documents, missing } = papers
  const shown = documents.find(({ id }) => id === viewed)
  const required = requiredSlots as readonly string[]

  const choosePhoto = async (): Promise<void> => {
    const chosen = await invoke('shell.chooseScan', { purpose: 'photo' })
    if (!chosen.ok) adding.setFaults('photo', [failureSentence(chosen.error)])
    const path = chosen.ok ? chosen.value.paths[0] : undefined
    if (path === undefined) return
    const answer = await invoke('documents.chosenPicture', { path })
    adding.setFaults('photo', answer.ok ? [] : [sourceFault(answer.error, 'photo')])
    if (answer.ok) setPicture(dataAddress(answer.value.mediaType, answer.value.base64))
  }

  return (
    <div className="flex flex-col gap-4">
      {!mayEdit && <Notice>{words.readOnly}</Notice>}
      {missing.length > 0 && (
        <Notice kind="warning" title={words.missingTitle(missing.length)}>
          {words.missingText(missing.map((slot) => documentSlotWords[slot]))}
        </Notice>
      )}
      <ul aria-label={words.slots} className="grid items-start gap-4 lg:grid-cols-2 2xl:grid-cols-3">
        <li>
          <PhotoSlot
            name={personName(child)}
            photo={photo}
            document={documents.find(({ slot }) => slot === 'photo') ?? null}
            isMissing={missing.includes('photo')}
            mayEdit={mayEdit}
            faults={adding.faultsOf('photo')}
            onChoose={() => void choosePhoto()}
            onView={setViewed}
            autoFocus={toFill === 'photo'}
          />
        </li>
        {documentSlots
          .filter((slot) => slot !== 'photo')
          .toSorted((one, other) => Number(required.includes(other)) - Number(required.includes(one)))
          .map((slot) => (
            <li key={slot}>
              <SlotCard
                slot={slot}
                documents={documents.filter((document) => document.slot === slot)}
                isMissing={missing.includes(slot)}
                mayEdit={mayEdit}
                adding={adding}
                onView={setViewed}
                onEdit={setEdited}
                autoFocus={toFill === slot}
              />
            </li>
          ))}
      </ul>
      {shown !== undefined && (
        <ViewDialog
          document={shown}
          onClose={() => {
            setViewed(null)
            letGo()
          }}
          onRemovePage={
            mayEdit
              ? async (pageId) => {
                  setViewed(null)
                  await removePages(shown, shown.pages.length > 1 ? pageId : null)
                }
              : null
          }
        />
      )}
      {edited !== null && <EditDialog document={edited} onClose={() => setEdited(null)} />}
      {picture !== null && (
        <Suspense fallback={<Loading />}>
          <PhotoDialog childId={child.id} picture={picture} onClose={() => setPicture(null)} />
        </Suspense>
      )}
    </div>
  )
}
