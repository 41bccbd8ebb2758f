import { formatJalali } from '../contract/jalali'
import type { FaceSheet, Letter, PhotoList } from '../contract/letters'
import { persianDigits } from '../contract/persian'
import { faceSheetWords, letterPaperWords } from '../contract/words/letters'
import { TEXT_WIDTH, wordFile, wordParts } from './word-parts'

/** A letter as it goes out, on the paper of its center. */
interface LetterPaper {
  readonly letter: Letter
  /** The center's name; the register's where no center wrote it. */
  readonly heading: string
  readonly demo: boolean
}

/** A letter as an editable Word file: heading, number and date, addressee, text, boxes to sign in. */
export async function letterFile({ letter, heading, demo }: LetterPaper): Promise<Uint8Array> {
  const docx = await import('docx')
  const { line, fact, table, signatures } = wordParts(docx)
  const side = Math.floor(TEXT_WIDTH * 0.34)
  const head = table(
    [
      [
        [line(persianDigits(heading), { size: 15, isBold: true })],
        [
          fact(letterPaperWords.number, persianDigits(letter.number)),
          fact(letterPaperWords.date, formatJalali(letter.datedOn)),
          fact(letterPaperWords.attachment, letterPaperWords.noAttachment),
        ],
      ],
    ],
    [TEXT_WIDTH - side, side],
    { lines: false },
  )
  return wordFile(
    docx,
    [
      head,
      line(persianDigits(letter.addressee ?? ''), { size: 12, isBold: true, before: 22, after: 14 }),
      ...letter.body.split('\n').map((text) => line(persianDigits(text), { size: 12, after: 4 })),
      line('', { before: 20 }),
      signatures(letterPaperWords.signatures),
    ],
    { title: letter.kind, footer: demo ? letterPaperWords.demo : null },
  )
}

/** «خلاصه پرونده» as an editable Word file. */
export async function faceSheetFile(sheet: FaceSheet): Promise<Uint8Array> {
  const docx = await import('docx')
  const { line, fact, picture, table } = wordParts(docx)
  const side = 1900
  const head = table(
    [
      [
        [
          line(sheet.centerName, { size: 11 }),
          line(sheet.title, { size: 17, isBold: true }),
          line(sheet.name, { size: 14, isBold: true }),
          line(sheet.day, { size: 10 }),
        ],
        [
          sheet.photo === null
            ? line(faceSheetWords.noPhoto, { size: 9, align: 'center', before: 40, color: '5A5A5A' })
            : picture(sheet.photo, 100, 133),
        ],
      ],
    ],
    [TEXT_WIDTH - side, side],
    { lines: false },
  )
  const parts = sheet.parts.flatMap(({ title, facts, heads, rows }) => [
    line(title, { size: 13, isBold: true, before: 12, after: 4, keepNext: true }),
    ...(facts.length === 0
      ? []
      : [
          table(
            pairs(facts).map((pair) =>
              [0, 1].map((at) => {
                const one = pair[at]
                return [one === undefined ? line('') : fact(one.label, one.value, { size: 10 })]
              }),
            ),
            [Math.floor(TEXT_WIDTH / 2), Math.floor(TEXT_WIDTH / 2)],
            { lines: false },
          ),
          // Two tables without a line between them become one.
          line('', { size: 2, after: 0 }),
        ]),
    ...(heads.length > 0 && rows.length === 0
      ? [line(faceSheetWords.nothing, { size: 10, color: '5A5A5A' })]
      : []),
    ...(rows.length === 0
      ? []
      : [
          table(
            [
              heads.map((head) => [line(head, { size: 9, isBold: true, align: 'center' })]),
              ...rows.map((cells) => cells.map((text) => [line(text, { size: 9 })])),
            ],
            heads.map(() => Math.floor(TEXT_WIDTH / heads.length)),
            { lines: true, heads: true },
          ),
        ]),
  ])
  return wordFile(docx, [head, ...parts], {
    title: sheet.title,
    footer: sheet.demo ? letterPaperWords.demo : null,
  })
}

const COLUMNS = 4

/** A home's children with their photos as an editable Word file, four beside each other. */
export async function photoListFile(list: PhotoList): Promise<Uint8Array> {
  const docx = await import('docx')
  const { line, fact, picture, table } = wordParts(docx)
  const width = Math.floor(TEXT_WIDTH / COLUMNS)
  const rows = Array.from({ length: Math.ceil(list.children.length / COLUMNS) }, (_, row) =>
    Array.from({ length: COLUMNS }, (_cell, column) => {
      const child = list.children[row * COLUMNS + column]
      if (child === undefined) return [line('')]
      return [
        child.photo === null
          ? line(faceSheetWords.noPhoto, { size: 9, align: 'center', before: 40, after: 40, color: '5A5A5A' })
          : picture(child.photo, 90, 120),
        line(child.name, { size: 11, isBold: true, align: 'center' }),
        ...child.facts.map(({ label, value }) => fact(label, value, { size: 8, align: 'center' })),
      ]
    }),
  )
  return wordFile(
    docx,
    [
      line(list.ownerName, { size: 11 }),
      line(list.title, { size: 17, isBold: true }),
      line(list.day, { size: 10, after: 10 }),
      ...(rows.length === 0
        ? [line(faceSheetWords.nothing)]
        : [
            table(
              rows,
              Array.from({ length: COLUMNS }, () => width),
              { lines: true },
            ),
          ]),
    ],
    { title: list.title, footer: list.demo ? letterPaperWords.demo : null },
  )
}

function pairs<T>(items: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / 2) }, (_, index) =>
    items.slice(index * 2, index * 2 + 2),
  )
}
