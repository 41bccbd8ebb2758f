import { ChevronLeft, ChevronRight, Maximize, RotateCw, Trash2, ZoomIn, ZoomOut } from 'lucide-react'
import { type KeyboardEvent, lazy, Suspense, useCallback, useRef, useState } from 'react'
import type { FileDocument } from '../../../db/contract/documents'
import { formatJalali, jalaliText } from '../../../db/contract/jalali'
import type { PrintJob } from '../../../db/contract/shell'
import { useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { PrintButtons } from '../../paper/print-buttons'
import { Button, IconButton } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FailureNotice } from '../../ui/failure-notice'
import { KeyHint } from '../../ui/key-hint'
import { Loading } from '../../ui/loading'
import { documentName, pageViewWords as words } from '../../words/documents'
import { pageJob } from './page-print'
import { PictureSheet } from './picture-sheet'
import type { ForPaper, Look } from './sheet'
import { useRoom } from './use-room'

const PdfSheet = lazy(async () => ({ default: (await import('./pdf-sheet')).PdfSheet }))

const ZOOM_STEP = 1.25
const LEAST_ZOOM = 0.5
const MOST_ZOOM = 6
const whole: Look = { zoom: 1, turn: 0 }

/** A document's pages, one at a time: pictures and PDFs, larger, smaller and turned, by mouse and by keys. */
export function ViewDialog({
  document,
  onClose,
  onRemovePage,
}: {
  readonly document: FileDocument
  readonly onClose: () => void
  readonly onRemovePage: ((pageId: string) => Promise<void>) | null
}) {
  const session = useSession()
  const { pages } = document
  const [at, setAt] = useState({ page: 0, inPdf: 1 })
  const [pdfPages, setPdfPages] = useState(1)
  const [look, setLook] = useState(whole)
  const [room, watchRoom] = useRoom()
  const paper = useRef<ForPaper | null>(null)
  const page = pages[Math.min(at.page, pages.length - 1)]
  const content = useQueryMethod(
    'documents.page',
    { pageId: page?.id ?? '' },
    { enabled: page !== undefined },
  )

  const isPdf = page?.mediaType === 'application/pdf'
  const inPdf = isPdf ? Math.min(at.inPdf, pdfPages) : 1
  const hasNext = (isPdf && inPdf < pdfPages) || at.page < pages.length - 1
  const hasPrevious = inPdf > 1 || at.page > 0
  const goTo = (place: typeof at): void => {
    if (place.page !== at.page) setPdfPages(1)
    paper.current = null
    setAt(place)
    setLook(whole)
  }
  const next = (): void => {
    if (isPdf && inPdf < pdfPages) goTo({ ...at, inPdf: inPdf + 1 })
    else if (hasNext) goTo({ page: at.page + 1, inPdf: 1 })
  }
  const previous = (): void => {
    if (inPdf > 1) goTo({ ...at, inPdf: inPdf - 1 })
    else if (hasPrevious) goTo({ page: at.page - 1, inPdf: 1 })
  }
  const zoomBy = (factor: number): void =>
    setLook((now) => ({ ...now, zoom: Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, now.zoom * factor)) }))
  const turn = (): void => setLook((now) => ({ ...now, turn: ((now.turn + 90) % 360) as Look['turn'] }))

  const onKeyDown = (event: KeyboardEvent): void => {
    const act = event.ctrlKey || event.metaKey ? undefined : keyAction(event)
    if (act === undefined) return
    event.preventDefault()
    ;({
      next,
      previous,
      turn,
      larger: () => zoomBy(ZOOM_STEP),
      smaller: () => zoomBy(1 / ZOOM_STEP),
      whole: () => setLook(whole),
    })[act]()
  }

  const title = documentName(document)
  const place = [
    words.page(at.page + 1, pages.length),
    ...(isPdf && pdfPages > 1 ? [words.pdfPage(inPdf, pdfPages)] : []),
  ].join('، ')
  const label = words.picture(title, place)
  const gather = async (): Promise<PrintJob | null> => {
    const image = await paper.current?.()
    if (image === undefined) return null
    return pageJob({ title, place, image, session, day: jalaliText(session.today) })
  }
  const onPaper = useCallback((draw: ForPaper | null) => {
    paper.current = draw
  }, [])

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={document.datedOn === null ? title : `${title}، ${formatJalali(document.datedOn)}`}
      footer={
        <>
          <PrintButtons job={gather} isDisabled={content.value === undefined} />
          {onRemovePage !== null && page !== undefined && (
            <Button
              variant="danger"
              icon={<Trash2 aria-hidden="true" className="size-4" />}
              onPress={() => void onRemovePage(page.id)}
            >
              {words.removePage}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-3" onKeyDown={onKeyDown}>
        <div className="flex flex-wrap items-center gap-1">
          <Button
            size="small"
            icon={<ChevronRight aria-hidden="true" className="size-4" />}
            isDisabled={!hasPrevious}
            keys="Alt+PageUp"
            onPress={previous}
          >
            {words.previous}
          </Button>
          <span role="status" className="px-2 text-sm">
            {place}
          </span>
          <Button
            size="small"
            icon={<ChevronLeft aria-hidden="true" className="size-4" />}
            isDisabled={!hasNext}
            keys="Alt+PageDown"
            onPress={next}
          >
            {words.next}
          </Button>
          <span className="grow" />
          <IconButton
            label={words.smaller}
            icon={<ZoomOut className="size-4" />}
            onPress={() => zoomBy(1 / ZOOM_STEP)}
          />
          <span className="min-w-12 text-center text-sm">{words.zoom(Math.round(look.zoom * 100))}</span>
          <IconButton
            label={words.larger}
            icon={<ZoomIn className="size-4" />}
            onPress={() => zoomBy(ZOOM_STEP)}
          />
          <IconButton
            label={words.fit}
            icon={<Maximize className="size-4" />}
            onPress={() => setLook(whole)}
          />
          <IconButton label={words.turn} icon={<RotateCw className="size-4" />} onPress={turn} />
        </div>
        <div
          ref={watchRoom}
          role="region"
          aria-label={words.sheet}
          tabIndex={0}
          className="h-[58vh] overflow-auto rounded-field border border-line bg-sunken"
        >
          <div className="flex min-h-full w-max min-w-full items-center justify-center p-1.5">
            {content.failure !== undefined && (
              <FailureNotice failure={content.failure} onRetry={content.reload} />
            )}
            {content.value === undefined || room === null || page === undefined ? (
              content.failure === undefined && <Loading />
            ) : isPdf ? (
              <Suspense fallback={<Loading />}>
                <PdfSheet
                  key={page.id}
                  {...{ label, look, room, onPaper }}
                  base64={content.value.base64}
                  number={inPdf}
                  onCount={setPdfPages}
                />
              </Suspense>
            ) : (
              <PictureSheet
                key={`${page.id} ${String(look.turn)}`}
                {...{ label, look, room, onPaper }}
                base64={content.value.base64}
                mediaType={content.value.mediaType}
              />
            )}
          </div>
        </div>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-soft">
          <Hint keys={['+']} says={words.larger} />
          <Hint keys={['-']} says={words.smaller} />
          <Hint keys={['0']} says={words.fit} />
          <Hint keys={['R']} says={words.turn} />
          <Hint keys={['Alt', 'PageDown']} says={words.next} />
          <Hint keys={['Alt', 'PageUp']} says={words.previous} />
        </p>
      </div>
    </Dialog>
  )
}

function Hint({ keys, says }: { readonly keys: readonly string[]; readonly says: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <KeyHint keys={keys} />
      {says}
    </span>
  )
}

type Act = 'next' | 'previous' | 'turn' | 'larger' | 'smaller' | 'whole'

/** By the place of the key, because the same key writes another letter on a Persian keyboard. */
function keyAction({ code, key, altKey }: KeyboardEvent): Act | undefined {
  if (altKey) return code === 'PageDown' ? 'next' : code === 'PageUp' ? 'previous' : undefined
  if (key === '+' || code === 'Equal' || code === 'NumpadAdd') return 'larger'
  if (key === '-' || code === 'Minus' || code === 'NumpadSubtract') return 'smaller'
  if (code === 'Digit0' || code === 'Numpad0') return 'whole'
  return code === 'KeyR' ? 'turn' : undefined
}
