import type { PDFDocument } from 'pdf-lib'

/** A PDF whose pages were found. */
export interface ReadPdf {
  readonly pages: number
  /** Of the first page, in points. */
  readonly size: { readonly width: number; readonly height: number }
  /** Lays the pages of another PDF over those of this one, each over its own, and gives the whole. */
  readonly withLaidOver: (upper: Uint8Array) => Promise<Uint8Array>
}

/** Opens a PDF: `locked` when it asks for a password, `broken` when no pages can be found in it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf | 'locked' | 'broken'> {
  // Loaded when a PDF is read, not at the start.
  const { PDFDocument: Document } = await import('pdf-lib')
  try {
    const document = await Document.load(bytes, { updateMetadata: false })
    const [first] = document.getPages()
    if (first === undefined) return 'broken'
    return {
      pages: document.getPageCount(),
      size: first.getSize(),
      withLaidOver: (upper) => layOver(document, upper),
    }
  } catch (error) {
    return error instanceof Error && error.message.includes('encrypted') ? 'locked' : 'broken'
  }
}

async function layOver(document: PDFDocument, upper: Uint8Array): Promise<Uint8Array> {
  const pages = document.getPages()
  const layers = await document.embedPdf(
    upper,
    pages.map((_page, index) => index),
  )
  for (const [index, page] of pages.entries()) {
    const layer = layers[index]
    if (layer !== undefined) page.drawPage(layer, { x: 0, y: 0 })
  }
  return document.save()
}
