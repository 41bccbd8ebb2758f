import { writeFileSync } from 'node:fs'
import { drawObject, PDFDocument, popGraphicsState, pushGraphicsState, rgb, scale, translate } from './pdf'
import { writePng } from '../documents/picture'

/** A real PNG of stripes; another `seed` makes other points, `padding` adds so many bytes that do not pack. */
export function pngOf(width: number, height: number, { seed = 0, padding = 0 } = {}): Buffer {
  const lines = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (1 + width * 3) + 1 + x * 3
      lines[at] = (x * 255) / width
      lines[at + 1] = (y * 255) / height
      lines[at + 2] = (seed * 61) % 256
    }
  }
  const more = padding > 0 ? ([['zzZz', Buffer.alloc(padding, seed % 251)]] as const) : []
  return writePng({ width, height, colours: 'rgb', lines, more })
}

/** A real grey JPEG: each block is two zero bits (no difference, nothing more). Another `seed` makes another comment. */
export function jpegOf(width: number, height: number, { seed = 0 } = {}): Buffer {
  const segment = (marker: number, data: readonly number[]): Buffer =>
    Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255, ...data])
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8)
  const scan = Buffer.alloc(Math.ceil((blocks * 2) / 8))
  const spare = scan.length * 8 - blocks * 2
  if (spare > 0) scan[scan.length - 1] = (1 << spare) - 1
  const oneCode = [1, ...Array<number>(15).fill(0), 0]
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, [...Buffer.from('JFIF\0'), 1, 1, 0, 0, 72, 0, 72, 0, 0]),
    segment(0xfe, [...Buffer.from(`page ${String(seed)}`)]),
    segment(0xdb, [0, ...Array<number>(64).fill(16)]),
    segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    segment(0xc4, [0x00, ...oneCode]),
    segment(0xc4, [0x10, ...oneCode]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    scan,
    Buffer.from([0xff, 0xd9]),
  ])
}

/** A real PDF with a coloured box on each of its pages; its cross reference is packed unless `plain`. */
export async function pdfOf(pages: number, { plain = false } = {}): Promise<Buffer> {
  const document = await PDFDocument.create()
  for (let index = 0; index < pages; index += 1) {
    const page = document.addPage([595, 842])
    page.drawRectangle({ x: 60, y: 500, width: 300, height: 200, color: rgb(0.1, 0.4, 0.2 * (index % 5)) })
    page.drawText(`Page ${String(index + 1)}`, { x: 60, y: 740, size: 32 })
  }
  return Buffer.from(await document.save({ useObjectStreams: !plain }))
}

/** A PDF as an office scanner makes it: one black square in fax coding (each line «as the one above»), white turned to black. */
export async function faxPdfOf(): Promise<Buffer> {
  const document = await PDFDocument.create()
  const page = document.addPage([400, 400])
  const fax = document.context.stream(Uint8Array.from([...Array<number>(8).fill(0xff), 0x00, 0x10, 0x01]), {
    ...{
      Type: 'XObject',
      Subtype: 'Image',
      Width: 64,
      Height: 64,
      BitsPerComponent: 1,
      ColorSpace: 'DeviceGray',
    },
    ...{ Filter: 'CCITTFaxDecode', DecodeParms: { K: -1, Columns: 64, Rows: 64 }, Decode: [1, 0] },
  })
  const name = page.node.newXObject('Fax', document.context.register(fax))
  page.pushOperators(
    pushGraphicsState(),
    translate(100, 100),
    scale(200, 200),
    drawObject(name),
    popGraphicsState(),
  )
  return Buffer.from(await document.save())
}

/** Writes bytes to a file and gives its path back. */
export function written(path: string, content: Uint8Array): string {
  writeFileSync(path, content)
  return path
}
