import { useEffect, useRef, useState } from 'react'
import { Loading } from '../../ui/loading'
import { Notice } from '../../ui/notice'
import { pageViewWords as words } from '../../words/documents'
import { drawPdfPage, openPdf, type Pdf } from './pdf'
import { PAPER_POINTS, scaleIn, type SheetProps } from './sheet'

/** One page of a PDF as it is looked at. */
export function PdfSheet({
  base64,
  label,
  look,
  room,
  onPaper,
  number,
  onCount,
}: SheetProps & {
  /** Which of its pages, from 1. */
  readonly number: number
  readonly onCount: (pages: number) => void
}) {
  const [pdf, setPdf] = useState<Pdf | null>(null)
  const [failed, setFailed] = useState(false)
  const place = useRef<HTMLDivElement>(null)

  useEffect(() => {
    let dropped = false
    const opening = openPdf(base64)
    opening.then(
      (opened) => {
        if (dropped) return
        setPdf(opened)
        onCount(opened.numPages)
      },
      () => setFailed(!dropped),
    )
    return () => {
      dropped = true
      void opening.then((opened) => opened.loadingTask.destroy()).catch(() => undefined)
    }
  }, [base64, onCount])

  const { zoom, turn } = look
  const { width, height } = room
  useEffect(() => {
    if (pdf === null) return undefined
    let dropped = false
    const sharpness = window.devicePixelRatio
    drawPdfPage(pdf, number, turn, (size) => scaleIn({ width, height }, size, zoom) * sharpness).then(
      (canvas) => {
        if (dropped) return
        canvas.style.width = `${String(canvas.width / sharpness)}px`
        canvas.style.height = `${String(canvas.height / sharpness)}px`
        canvas.setAttribute('role', 'img')
        canvas.setAttribute('aria-label', label)
        place.current?.replaceChildren(canvas)
        onPaper(async () => {
          const sheet = await drawPdfPage(
            pdf,
            number,
            turn,
            (size) => PAPER_POINTS / Math.max(size.width, size.height),
          )
          return sheet.toDataURL('image/jpeg', 0.9)
        })
      },
      () => setFailed(!dropped),
    )
    return () => {
      dropped = true
    }
  }, [pdf, number, turn, zoom, width, height, label, onPaper])

  if (failed) return <Notice kind="error">{words.failed}</Notice>
  return (
    <>
      {pdf === null && <Loading />}
      <div ref={place} className="shrink-0" />
    </>
  )
}
