import { persianDigits } from '../../db/contract/persian'
import { shellWords } from '../../db/contract/words/shell'

const { page: PAGE, of: OF } = shellWords.pageNumber

/** Page size in points of 1/72 inch. */
interface PageSize {
  readonly width: number
  readonly height: number
}

const FOOT = 'sarpanah-foot'

/** Turns the print page into one empty sheet per page of the document, each with its foot in the bottom margin. Nothing has a background: Chromium would draw it as white over the page below. */
export function footCss({ width, height }: PageSize): string {
  return `
    @page { size: ${width}pt ${height}pt !important; margin: 0 !important }
    html, body { display: block !important; position: static !important; inline-size: auto !important;
      block-size: auto !important; margin: 0 !important; padding: 0 !important; overflow: visible !important;
      background: none !important }
    .${FOOT} { display: flex !important; position: relative; box-sizing: border-box; align-items: flex-end;
      justify-content: space-between; gap: 12pt; direction: rtl; inline-size: ${width}pt; block-size: ${height - 0.5}pt;
      padding: 0 14mm 7mm; overflow: hidden; break-inside: avoid; font-size: 8pt; line-height: 1.6; color: #000 }
    .${FOOT} + .${FOOT} { break-before: page }
    .${FOOT} > :last-child { flex: none }`
}

/** The script that draws the feet, for the page's own context: it keeps the page's font and puts text in as text. */
export function footScript(pages: number, footer: string): string {
  const feet = Array.from({ length: pages }, (_, index) => [
    footer,
    `${PAGE}${persianDigits(index + 1)}${OF}${persianDigits(pages)}`,
  ])
  return `(async () => {
    const family = getComputedStyle(document.body).fontFamily
    const sheets = ${JSON.stringify(feet)}.map((texts) => {
      const sheet = document.createElement('div')
      sheet.className = ${JSON.stringify(FOOT)}
      sheet.style.fontFamily = family
      for (const text of texts) sheet.appendChild(document.createElement('span')).textContent = text
      return sheet
    })
    document.documentElement.removeAttribute('class')
    document.body.removeAttribute('class')
    document.body.replaceChildren(...sheets)
    await document.fonts.ready
  })()`
}

/** The page number for CSS: its parts are CSS expressions. */
export function pageNumberCss(page: string, pages: string): string {
  return `'${PAGE}' ${page} '${OF}' ${pages}`
}

/** A text as a CSS string: what could end the string is written as an escape. */
export function cssText(text: string): string {
  const safe = text.replaceAll(/["\\\p{Cc}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)
  return `"${safe}"`
}
