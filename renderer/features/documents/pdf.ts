import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
// The page may start no worker and compile no WebAssembly (its policy forbids both): the parser runs in the page, with decoders in plain script.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { type Look, whiteCanvas } from './sheet'

export type Pdf = PDFDocumentProxy

/** More points are no sharper to the eye and would fill the memory. */
const MOST_POINTS = 24_000_000

/** Opens a PDF from memory; nothing is fetched but the program's own decoders. Rejects for one that cannot be read. `destroy` gives its memory back. */
export async function openPdf(base64: string): Promise<Pdf> {
  const text = atob(base64)
  const data = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) data[at] = text.charCodeAt(at)
  return getDocument({
    data,
    useWasm: false,
    useWorkerFetch: false,
    wasmUrl: new URL('pdf-decoders/', document.baseURI).href,
    verbosity: 0,
    maxImageSize: 200_000_000,
  }).promise
}

/** Draws a page (from 1) so that it is `scaleOf(its size)` times as large, on white ground. */
export async function drawPdfPage(
  pdf: Pdf,
  number: number,
  turn: Look['turn'],
  scaleOf: (size: { readonly width: number; readonly height: number }) => number,
): Promise<HTMLCanvasElement> {
  const page = await pdf.getPage(Math.min(number, pdf.numPages))
  const rotation = (page.rotate + turn) % 360
  const { width, height } = page.getViewport({ scale: 1, rotation })
  const scale = Math.min(scaleOf({ width, height }), Math.sqrt(MOST_POINTS / (width * height)))
  const viewport = page.getViewport({ scale, rotation })
  const { canvas } = whiteCanvas(viewport.width, viewport.height)
  await page.render({ canvas, viewport }).promise
  return canvas
}
