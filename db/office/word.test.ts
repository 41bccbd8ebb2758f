import { strFromU8, unzipSync } from 'fflate/browser'
import { describe, expect, it } from 'vitest'
import { writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FaceSheet, Letter, PhotoList } from '../contract/letters'
import { builtInTemplates } from '../contract/words/letters'
import { fillFromFile } from '../letters/fill'
import { faceSheetFile, letterFile, photoListFile } from './word'

// The smallest PNG: one grey point.
const photo = {
  mediaType: 'image/png' as const,
  base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
}

const letter: Letter = {
  id: 'l1',
  number: '12/1403/7',
  childId: 'k1',
  kind: 'معرفی به مدرسه',
  datedOn: '2024-05-26',
  addressee: 'مدیر محترم مدرسه شهید ۱۲ فروردین',
  body: fillFromFile(builtInTemplates.school.body, {
    ...{ firstName: 'سارا', lastName: 'احمدی', fatherName: null, fileNumber: '101' },
    ...{ nationalId: '0499370899', birthDate: '2018-03-21', birthDateEstimated: false },
    centerName: 'خانه بهار',
  }),
  madeBy: 'مدیر',
  centerName: 'خانه بهار 2',
}

const sheet: FaceSheet = {
  ...{ centerName: 'خانه بهار', title: 'خلاصه پرونده', name: 'سارا احمدی' },
  ...{ day: 'در روز ۱۴۰۳/۰۳/۰۶', demo: true, photo },
  parts: [
    {
      title: 'هویت',
      facts: [
        { label: 'نام', value: 'سارا احمدی' },
        { label: 'شماره پرونده', value: '۱۰۱' },
        { label: 'کد ملی', value: '۰۴۹۹۳۷۰۸۹۹' },
      ],
      heads: [],
      rows: [],
    },
    {
      title: 'محل زندگی',
      facts: [],
      heads: ['نوع مراقبت', 'از تاریخ', 'تا تاریخ'],
      rows: [['مراقبت شبانه‌روزی', '۱۴۰۲/۰۲/۱۱', 'تاکنون']],
    },
    { title: 'بستگان', facts: [], heads: ['نام'], rows: [] },
  ],
}

const list: PhotoList = {
  ...{ ownerName: 'خانه بهار', title: 'فهرست فرزندان با عکس', day: 'در روز ۱۴۰۳/۰۳/۰۶', demo: false },
  children: Array.from({ length: 6 }, (_, index) => ({
    id: `k${String(index)}`,
    name: 'سارا احمدی',
    facts: [{ label: 'شماره پرونده', value: '۱۰۱' }],
    photo: index % 2 === 0 ? photo : null,
  })),
}

const files = {
  letter: () => letterFile({ letter, heading: 'خانه بهار 2', demo: true }),
  'face sheet': () => faceSheetFile(sheet),
  'photo list': () => photoListFile(list),
}

describe.each(Object.entries(files))('the Word file of a %s', (name, make) => {
  it('is right to left in every paragraph, run and table, and has no Latin digit', async () => {
    const bytes = await make()
    if (process.env['SARPANAH_KEEP'] !== undefined) {
      mkdirSync(process.env['SARPANAH_KEEP'], { recursive: true })
      writeFileSync(join(process.env['SARPANAH_KEEP'], `${name.replaceAll(' ', '-')}.docx`), bytes)
    }
    const parts = unzipSync(bytes)
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const paragraphs = xml.match(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gsu) ?? []
    expect(paragraphs.length).toBeGreaterThan(5)
    for (const paragraph of paragraphs) expect(paragraph).toContain('<w:bidi/>')
    for (const run of xml.match(/<w:r>(?:(?!<w:drawing).)*?<w:t[ >].*?<\/w:r>/gsu) ?? []) {
      expect(run).toContain('<w:rtl/>')
      expect(run).toMatch(/w:cs="Vazirmatn"/u)
    }
    for (const table of xml.match(/<w:tblPr>.*?<\/w:tblPr>/gsu) ?? [])
      expect(table).toContain('<w:bidiVisual/>')
    const text = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, words]) => words ?? '').join('\n')
    expect(text).toContain('بهار')
    expect(text).not.toMatch(/[0-9]/u)
    expect(xml).toMatch(/<w:bidi\/>(?:<w:docGrid[^>]*\/>)?<\/w:sectPr>/u)
    const fonts = strFromU8(parts['word/fontTable.xml'] ?? new Uint8Array())
    expect(fonts).toContain('<w:font w:name="Vazirmatn"><w:altName w:val="Tahoma"/>')
  })
})
