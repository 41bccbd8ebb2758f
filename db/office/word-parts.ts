import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser'
import type { ImageRun, IRunOptions, ISectionOptions, Paragraph, Table, TextRun } from 'docx'

type Docx = typeof import('docx')
type Picture = { readonly mediaType: string; readonly base64: string }

const FONT = 'Vazirmatn'
// What a machine without Vazirmatn has: Word reads the second name from the font table.
const FALLBACK = 'Tahoma'
const font = { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT } as const
const language = { value: 'fa-IR', bidirectional: 'fa-IR' } as const
/** A4 between margins of 2 cm, in twentieths of a point. */
export const TEXT_WIDTH = 11906 - 2 * 1134
const LINE = { style: 'single', size: 4, color: 'B8B8B8' } as const
const NO_LINE = { style: 'none', size: 0, color: 'auto' } as const
const allSides = (side: typeof LINE | typeof NO_LINE) => ({
  ...{ top: side, bottom: side, left: side, right: side },
  ...{ insideHorizontal: side, insideVertical: side },
})

/** How a line of text looks. `size` in points. */
export interface Look {
  readonly size?: number
  readonly isBold?: boolean
  readonly align?: 'start' | 'center' | 'end'
  readonly color?: string
  readonly before?: number
  readonly after?: number
  readonly keepNext?: boolean
}

/**
 * Building blocks of right-to-left Word files. Every paragraph, table and run says its direction by itself, so that the text stays
 * right to left wherever it is copied to.
 */
export function wordParts(docx: Docx) {
  const run = (text: string, { size = 11, isBold = false, color }: Look = {}) => {
    const look: IRunOptions = {
      ...{ text, font, language, bold: isBold, boldComplexScript: isBold, rightToLeft: true },
      ...{ size: size * 2, sizeComplexScript: size * 2 },
      ...(color === undefined ? {} : { color }),
    }
    return new docx.TextRun(look)
  }

  const line = (text: string, look: Look = {}): Paragraph => paragraph([run(text, look)], look)

  const paragraph = (children: readonly (TextRun | ImageRun)[], look: Look = {}): Paragraph =>
    new docx.Paragraph({
      children,
      bidirectional: true,
      alignment: look.align ?? 'start',
      keepNext: look.keepNext ?? false,
      spacing: {
        before: (look.before ?? 0) * 20,
        after: (look.after ?? 2) * 20,
        line: 300,
        lineRule: 'auto',
      },
    })

  /** A name and its value on one line. */
  const fact = (label: string, value: string, look: Look = {}): Paragraph =>
    paragraph([run(`${label}: `, { ...look, color: '5A5A5A' }), run(value, { ...look, isBold: true })], look)

  const picture = (photo: Picture, width: number, height: number): Paragraph =>
    paragraph(
      [
        new docx.ImageRun({
          type: photo.mediaType === 'image/png' ? 'png' : 'jpg',
          data: Buffer.from(photo.base64, 'base64'),
          transformation: { width, height },
        }),
      ],
      { align: 'center', before: 4 },
    )

  const cell = (
    children: readonly (Paragraph | Table)[],
    width: number,
    options: { readonly shaded?: boolean } = {},
  ) =>
    new docx.TableCell({
      children: [...children],
      width: { size: width, type: 'dxa' },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(options.shaded === true ? { shading: { type: 'clear', color: 'auto', fill: 'EDEDED' } } : {}),
    })

  /** Rows of cells from right to left; `widths` in twentieths of a point. */
  const table = (
    rows: readonly (readonly (readonly (Paragraph | Table)[])[])[],
    widths: readonly number[],
    options: { readonly lines: boolean; readonly heads?: boolean; readonly height?: number },
  ): Table =>
    new docx.Table({
      visuallyRightToLeft: true,
      layout: 'fixed',
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' },
      columnWidths: [...widths],
      borders: allSides(options.lines ? LINE : NO_LINE),
      rows: rows.map(
        (cells, index) =>
          new docx.TableRow({
            cantSplit: true,
            tableHeader: options.heads === true && index === 0,
            ...(options.height === undefined ? {} : { height: { value: options.height, rule: 'atLeast' } }),
            children: cells.map((children, at) =>
              cell(children, widths[at] ?? 0, { shaded: options.heads === true && index === 0 }),
            ),
          }),
      ),
    })

  /** Boxes to sign in, from the right. */
  const signatures = (labels: readonly string[]): Table => {
    const width = Math.floor(TEXT_WIDTH / labels.length)
    return table(
      [labels.map((label) => [line(label, { isBold: true, align: 'center' })])],
      labels.map(() => width),
      { lines: true, height: 1500 },
    )
  }

  return { run, line, fact, picture, table, signatures }
}

export type WordParts = ReturnType<typeof wordParts>

/** The bytes of an A4 Word file, right to left throughout. `footer` stands at the foot of every page. */
export async function wordFile(
  docx: Docx,
  children: ISectionOptions['children'],
  about: { readonly title: string; readonly footer: string | null },
): Promise<Uint8Array> {
  const parts = wordParts(docx)
  const file = new docx.Document({
    creator: 'Sarpanah',
    lastModifiedBy: 'Sarpanah',
    title: about.title,
    description: '',
    styles: {
      default: {
        document: {
          run: { font, language, size: 22, sizeComplexScript: 22, rightToLeft: true },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
          },
        },
        ...(about.footer === null
          ? {}
          : {
              footers: {
                default: new docx.Footer({
                  children: [parts.line(about.footer, { size: 8, align: 'center', color: '5A5A5A' })],
                }),
              },
            }),
        children,
      },
    ],
  })
  return withFallback(await docx.Packer.toBuffer(file))
}

/** Names the font in the file's font table with what stands in for it, and makes the whole section right to left. */
function withFallback(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes)
  const edit = (name: string, change: (text: string) => string): void => {
    const file = files[name]
    if (file !== undefined) files[name] = strToU8(change(strFromU8(file)))
  }
  const entry = `<w:font w:name="${FONT}"><w:altName w:val="${FALLBACK}"/><w:charset w:val="B2"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>`
  edit('word/fontTable.xml', (text) =>
    text.includes('</w:fonts>')
      ? text.replace('</w:fonts>', `${entry}</w:fonts>`)
      : text.replace(/<w:fonts([^>]*)\/>/u, `<w:fonts$1>${entry}</w:fonts>`),
  )
  edit('word/document.xml', (text) =>
    text.includes('<w:bidi/></w:sectPr>')
      ? text
      : text.replace(/(<w:docGrid[^>]*\/>)?<\/w:sectPr>/u, '<w:bidi/>$1</w:sectPr>'),
  )
  return zipSync(files)
}
