import { RotateCw } from 'lucide-react'
import { useId, useState } from 'react'
import Cropper from 'react-easy-crop'
import 'react-easy-crop/react-easy-crop.css'
import { PHOTO_HEIGHT, PHOTO_WIDTH } from '../../../db/contract/documents'
import { useCommand } from '../../api/hooks'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Notice } from '../../ui/notice'
import { notify } from '../../ui/toast'
import { common } from '../../words/common'
import { documentWords, photoWords as words } from '../../words/documents'
import { cropPhoto, type Part } from './crop'
import { sourceFault } from '../../forms/source-fault'

const MOST_ZOOM = 5

/** Crops a chosen picture to the child's photo. Only what is in the frame is sent to the register. */
export function PhotoDialog({
  childId,
  picture,
  onClose,
}: {
  readonly childId: string
  /** The chosen picture as an address. */
  readonly picture: string
  readonly onClose: () => void
}) {
  const zoomId = useId()
  const [place, setPlace] = useState({ x: 0, y: 0 })
  const [zoom, setZoom] = useState(1)
  const [turn, setTurn] = useState(0)
  const [part, setPart] = useState<Part | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const store = useCommand('documents.addPage')

  const save = async (): Promise<void> => {
    if (part === null) return
    const image = await loaded(picture)
    if (image === null) {
      setFault(words.unreadable)
      return
    }
    const answer = await store.run({
      ...{ childId, slot: 'photo', title: null, datedOn: null },
      source: { base64: cropPhoto(image, turn, part) },
    })
    if (answer.ok) {
      notify({ text: documentWords.photoSaved })
      onClose()
    } else setFault(sourceFault(answer.error, 'photo'))
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.title}
      isBusy={store.isPending}
      footer={
        <>
          <div className="order-last ms-auto flex flex-wrap items-center gap-3">
            <label htmlFor={zoomId} className="text-sm">
              {words.zoom}
            </label>
            <input
              id={zoomId}
              type="range"
              min={1}
              max={MOST_ZOOM}
              step={0.1}
              value={zoom}
              onChange={({ target }) => setZoom(Number(target.value))}
              className="w-44"
            />
            <Button
              size="small"
              icon={<RotateCw aria-hidden="true" className="size-4" />}
              onPress={() => setTurn((now) => (now + 90) % 360)}
            >
              {words.turn}
            </Button>
          </div>
          <Button
            variant="primary"
            isPending={store.isPending}
            isDisabled={part === null}
            onPress={() => void save()}
          >
            {words.save}
          </Button>
          <Button onPress={onClose} isDisabled={store.isPending}>
            {common.cancel}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="text-sm text-ink-soft">{words.text}</p>
        {fault !== null && <Notice kind="error">{fault}</Notice>}
        <div
          dir="ltr"
          className="relative h-[clamp(9rem,100vh-17rem,46vh)] overflow-hidden rounded-field bg-sunken"
        >
          <Cropper
            image={picture}
            crop={place}
            zoom={zoom}
            rotation={turn}
            aspect={PHOTO_WIDTH / PHOTO_HEIGHT}
            maxZoom={MOST_ZOOM}
            keyboardStep={4}
            disableAutomaticStylesInjection
            onCropChange={setPlace}
            onZoomChange={setZoom}
            onCropComplete={(_percent, points) => setPart(points)}
            mediaProps={{ alt: '', onError: () => setFault(words.unreadable) }}
            cropperProps={{ role: 'application', 'aria-label': words.frame }}
          />
        </div>
      </div>
    </Dialog>
  )
}

/** The picture ready to be drawn; null for one that cannot be read. */
async function loaded(address: string): Promise<HTMLImageElement | null> {
  const image = new Image()
  image.src = address
  try {
    await image.decode()
    return image
  } catch {
    return null
  }
}
