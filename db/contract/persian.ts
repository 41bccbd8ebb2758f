const ARABIC_TO_PERSIAN: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک' }
const SEARCH_FOLDS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  آ: 'ا',
  ؤ: 'و',
  ئ: 'ی',
  ۀ: 'ه',
  ة: 'ه',
}
const PERSIAN_DIGITS = '۰۱۲۳۴۵۶۷۸۹'
const ARABIC_DIGITS = '٠١٢٣٤٥٦٧٨٩'

// Tatweel, harakat and Quranic marks, ZWNJ, ZWJ, direction marks, soft hyphen and the byte-order mark.
const DROPPED_IN_SEARCH =
  /[\u0640\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD\uFEFF]/gu
// A stored name keeps its ZWNJ; direction marks and the like carry nothing.
const DROPPED_IN_STORAGE = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\u00AD\uFEFF]/gu
const CONTROL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/gu

/** ۱۲ and ١٢ become 12; everything else stays. Idempotent. */
export function asciiDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/gu, (digit) => {
    const persian = PERSIAN_DIGITS.indexOf(digit)
    return String(persian >= 0 ? persian : ARABIC_DIGITS.indexOf(digit))
  })
}

const ANY_DIGIT = /[0-9٠-٩]/u

/** 12 becomes ۱۲, for the screen and the print only. */
export function persianDigits(text: string | number): string {
  const written = String(text)
  if (!ANY_DIGIT.test(written)) return written
  // Sign by sign: a workbook of ten thousand accounts asks for a quarter of a million digits.
  let shown = ''
  for (let at = 0; at < written.length; at += 1) {
    const code = written.charCodeAt(at)
    const digit =
      code >= 0x30 && code <= 0x39 ? code - 0x30 : code >= 0x660 && code <= 0x669 ? code - 0x660 : -1
    shown += digit < 0 ? written.charAt(at) : PERSIAN_DIGITS.charAt(digit)
  }
  return shown
}

/** 1234567 becomes «۱٬۲۳۴٬۵۶۷». Whole numbers only are grouped; a fraction is written with «٫». */
export function persianNumber(value: number): string {
  const [whole = '0', fraction] = String(Math.abs(value)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, '٬')
  return persianDigits(`${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `٫${fraction}`}`)
}

const PLAIN = /^[!-~]*$/u

/** One line as it is stored: Persian ی and ک, one space between words, no invisible marks; ZWNJ between letters stays. Idempotent. */
export function normaliseText(text: string): string {
  // Keys, days and codes, most of what a package holds, have nothing to put right.
  if (PLAIN.test(text)) return text
  return text
    .replace(DROPPED_IN_STORAGE, '')
    .normalize('NFC')
    .replace(/[يىك]/gu, (letter) => ARABIC_TO_PERSIAN[letter] ?? letter)
    .replace(CONTROL, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/\u200C{2,}/gu, '\u200C')
    .replace(/[ \u200C]* [ \u200C]*/gu, ' ')
    .replace(/^[\s\u200C]+|[\s\u200C]+$/gu, '')
}

/** Several lines as they are stored: each line as by `normaliseText`, blank lines at the ends dropped. Idempotent. */
export function normaliseLines(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .map(normaliseText)
    .join('\n')
    .replace(/^\n+|\n+$/gu, '')
}

/** What two spellings of one name share: folded letters, ASCII digits, lower case, single spaces. Never shown. Idempotent. */
export function searchKey(text: string): string {
  return asciiDigits(text)
    .replace(DROPPED_IN_SEARCH, '')
    .replace(CONTROL, ' ')
    .normalize('NFC')
    .replace(/[يىك]/gu, (letter) => ARABIC_TO_PERSIAN[letter] ?? letter)
    .replace(/[أإٱآؤئۀة]/gu, (letter) => SEARCH_FOLDS[letter] ?? letter)
    .replace(/ء/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s\u200C.،,؛;:/\\'"«»()[\]{}_|-]+/gu, ' ')
    .trim()
}

/**
 * The key a record is found by: every field folded and its inner spaces dropped, one space between fields,
 * so that «عبدالله» finds «عبد الله» and the other way round (see `searchWords`).
 */
export function recordSearchKey(fields: readonly (string | null)[]): string {
  return fields
    .map((field) =>
      searchKey(field ?? '')
        .replaceAll(' ', '')
        .normalize('NFC'),
    )
    .filter((key) => key !== '')
    .join(' ')
}

/** The folded words of a typed search; a record matches when its `recordSearchKey` contains every one. */
export function searchWords(typed: string): string[] {
  return [...new Set(searchKey(typed).split(' '))].filter((word) => word !== '')
}

const ALPHABET = 'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'
const SORT_SAME: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', ٱ: 'ا', ؤ: 'و', ئ: 'ی', ۀ: 'ه', ة: 'ه' }
// Letters are moved into one run of code points so that SQLite's byte order is the Persian order.
const FIRST_LETTER = 0x100

/** A key whose plain byte order is the Persian alphabetical order (پ after ب, ه before ی). Fields are separated so that a shorter last name comes first. */
export function sortKey(...fields: readonly (string | null)[]): string {
  return fields
    .map((field) =>
      Array.from(
        asciiDigits((field ?? '').normalize('NFC'))
          .replace(DROPPED_IN_SEARCH, '')
          .replace(/\u200C/gu, '')
          .replace(/[يىك]/gu, (letter) => ARABIC_TO_PERSIAN[letter] ?? letter)
          .replace(/ء/gu, '')
          .toLowerCase()
          .replace(/\s+/gu, ' ')
          .trim(),
      )
        .map((letter) => {
          const place = ALPHABET.indexOf(SORT_SAME[letter] ?? letter)
          return place >= 0 ? String.fromCodePoint(FIRST_LETTER + place) : letter
        })
        .join(''),
    )
    .join('\u0001')
}

/** What two writings of one user's name share. */
export function userNameKey(name: string): string {
  return searchKey(name).replaceAll(' ', '')
}
