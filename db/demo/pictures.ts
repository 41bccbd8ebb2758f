import { createHash } from 'node:crypto'
import { writePng } from '../documents/picture'

/** A page of a demonstration's papers. */
export interface DemoPage {
  readonly content: Buffer
  readonly sha256: string
  readonly mediaType: 'image/png' | 'application/pdf'
  readonly ending: 'png' | 'pdf'
}

const pageOf = (content: Buffer, mediaType: DemoPage['mediaType'], ending: DemoPage['ending']): DemoPage => ({
  content,
  sha256: createHash('sha256').update(content).digest('hex'),
  mediaType,
  ending,
})

/** A drawn silhouette, head and shoulders, as a grey PNG: nobody's face. `shade` 0–200 tells one from another. */
export function silhouette(width: number, shade: number): DemoPage {
  const height = Math.round((width * 4) / 3)
  const lines = Buffer.alloc(height * (1 + width), 236)
  for (let y = 0; y < height; y += 1) {
    lines[y * (1 + width)] = 0
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [(x - width / 2) / width, y / width]
      const isHead = (dx / 0.19) ** 2 + ((dy - 0.48) / 0.24) ** 2 < 1
      const isBody = (dx / 0.4) ** 2 + ((dy - 1.36) / 0.56) ** 2 < 1
      if (isHead || isBody) lines[y * (1 + width) + 1 + x] = 60 + (shade % 120)
    }
  }
  return pageOf(writePng({ width, height, colours: 'grey', lines }), 'image/png', 'png')
}

/** A page that looks like a scanned order: a frame, a stamp and grey lines where a real one would have its text. */
export function scannedOrder(mark: number): DemoPage {
  const lines = Array.from({ length: 14 }, (_, row) => {
    const width = 300 + ((row * 53 + mark * 29) % 130)
    return `${String(520 - width)} ${String(620 - row * 26)} ${String(width)} 7 re f`
  }).join('\n')
  const drawing = `0.97 g 0 0 595 842 re f 0.35 g ${lines}\n0.2 G 2 w 40 40 515 762 re S 0.3 0.3 0.6 RG 3 w ${String(90 + (mark % 60))} 110 90 90 re S`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>',
    `<< /Length ${String(drawing.length)} >>\nstream\n${drawing}\nendstream`,
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = text.length
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 5\n0000000000 65535 f \n${table}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`
  return pageOf(Buffer.from(text, 'latin1'), 'application/pdf', 'pdf')
}
