import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LARGEST_PAGE } from '../contract/documents'
import { judgeContent, readSource } from './content'
import { jpegOf, pdfOf, pngOf } from '../testing/documents'

const fault = (code: string) =>
  expect.objectContaining({ failure: { code: 'INVALID_INPUT', fields: { source: code } } }) as unknown
const refused = (bytes: Buffer, code: string) => expect(judgeContent(bytes)).rejects.toEqual(fault(code))

describe('what the bytes of a page are', () => {
  it('takes a PNG, a JPEG and a PDF for what they are', async () => {
    expect(await judgeContent(pngOf(5, 4))).toMatchObject({ mediaType: 'image/png', content: pngOf(5, 4) })
    expect(await judgeContent(jpegOf(20, 30))).toMatchObject({ mediaType: 'image/jpeg' })
    for (const plain of [false, true]) {
      expect(await judgeContent(await pdfOf(3, { plain }))).toMatchObject({ mediaType: 'application/pdf' })
    }
  })

  it('leaves off what stands behind a picture’s end', async () => {
    for (const picture of [pngOf(5, 4), jpegOf(8, 8)]) {
      const { content } = await judgeContent(Buffer.concat([picture, Buffer.from('what was cropped away')]))
      expect(content).toEqual(picture)
    }
  })

  it.each([
    ['nothing', ''],
    ['a text', 'متن ساده'],
    ['a program', 'MZ\u0090\u0000'],
    ['a page of the web', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a packed Word file', 'PK\u0003\u0004'],
    ['a GIF', 'GIF89a'],
  ])('refuses %s', async (_name, text) => {
    await refused(Buffer.from(text, 'utf8'), 'wrong_kind')
  })

  it('refuses a PNG with one changed byte, wherever it is', async () => {
    const sound = pngOf(6, 6)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: sound.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = Buffer.from(sound)
          changed[at] = (changed[at] ?? 0) ^ by
          await expect(judgeContent(changed)).rejects.toBeDefined()
        },
      ),
    )
  })

  it('refuses every picture that is cut off', async () => {
    for (const sound of [pngOf(6, 6), jpegOf(24, 24)]) {
      for (let length = 9; length < sound.length; length += 1)
        await refused(sound.subarray(0, length), 'broken_file')
    }
  })

  it('refuses a PDF that is cut off, without its end, or with a cross reference that leads nowhere', async () => {
    const sound = await pdfOf(2, { plain: true })
    for (const part of [0.2, 0.5, 0.9]) {
      await refused(sound.subarray(0, Math.floor(sound.length * part)), 'broken_file')
    }
    await refused(
      Buffer.from(sound.toString('latin1').replace(/startxref\n\d+/u, 'startxref\n7'), 'latin1'),
      'broken_file',
    )
    await refused(Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF'), 'broken_file')
    await refused(
      Buffer.from(sound.toString('latin1').replace(/\/Type \/Pages?\b/gu, '/Type /Nothing'), 'latin1'),
      'broken_file',
    )
  })

  it('takes a PDF with a mail program’s lines around it', async () => {
    const sound = await pdfOf(1)
    const around = Buffer.concat([sound, Buffer.from('\r\n\r\n')])
    expect((await judgeContent(around)).mediaType).toBe('application/pdf')
  })

  it('refuses a PDF with a password', async () => {
    const sound = await pdfOf(1, { plain: true })
    const locked = sound.toString('latin1').replace(/trailer\s*<</u, (start) => `${start} /Encrypt 1 0 R `)
    await refused(Buffer.from(locked, 'latin1'), 'locked_file')
  })

  it('refuses a small PDF that unpacks to very much', async () => {
    const packed = deflateSync(Buffer.alloc(80 * 1024 * 1024))
    const text = `/Type /ObjStm /Filter /FlateDecode /N 1 /First 4 /Length ${String(packed.length)}`
    const sound = (await pdfOf(1, { plain: true })).toString('latin1')
    const object = `99 0 obj\n<< ${text} >>\nstream\n${packed.toString('latin1')}\nendstream\nendobj\n`
    // In front of everything, the offsets being counted from the header on.
    const whole = sound.replace(
      /startxref\n(\d+)/u,
      (_all, offset) => `startxref\n${String(Number(offset) + object.length)}`,
    )
    const at = whole.indexOf('1 0 obj')
    await refused(Buffer.from(whole.slice(0, at) + object + whole.slice(at), 'latin1'), 'too_large')
  })

  it('takes 20 MB and refuses one byte more', async () => {
    const bare = pngOf(4, 4, { padding: 1 }).length - 1
    const largest = pngOf(4, 4, { padding: LARGEST_PAGE - bare })
    expect(largest).toHaveLength(LARGEST_PAGE)
    expect((await judgeContent(largest)).content).toHaveLength(LARGEST_PAGE)
    await refused(pngOf(4, 4, { padding: LARGEST_PAGE - bare + 1 }), 'too_large')
  })

  it('refuses a picture that says it has more points than anyone can show', async () => {
    const huge = pngOf(4, 4)
    huge.writeUInt32BE(60_000, 16)
    huge.writeUInt32BE(60_000, 20)
    await refused(huge, 'broken_file')
    const jpeg = jpegOf(8, 8)
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
    jpeg.writeUInt16BE(60_000, frame + 5)
    jpeg.writeUInt16BE(60_000, frame + 7)
    await refused(jpeg, 'too_large')
  })
})

describe('a photo', () => {
  const photo = (bytes: Buffer) => readSource({ base64: bytes.toString('base64') }, 'photo')

  it('is a picture of at most 600 × 800 points', async () => {
    expect(await photo(jpegOf(600, 800))).toMatchObject({ mediaType: 'image/jpeg' })
    await expect(photo(jpegOf(601, 800))).rejects.toEqual(fault('too_large'))
    await expect(photo(pngOf(10, 801))).rejects.toEqual(fault('too_large'))
    await expect(photo(await pdfOf(1))).rejects.toEqual(fault('wrong_kind'))
  })
})
