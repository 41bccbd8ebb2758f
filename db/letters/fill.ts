import { formatJalali } from '../contract/jalali'
import { persianDigits } from '../contract/persian'
import { DOTS, faceSheetWords, letterPlaces } from '../contract/words/letters'

/** What of a child's file a letter may name. */
export interface LetterFacts {
  readonly firstName: string | null
  readonly lastName: string | null
  readonly fileNumber: string | null
  readonly nationalId: string | null
  readonly birthDate: string | null
  readonly birthDateEstimated: boolean
  readonly fatherName: string | null
  readonly centerName: string | null
}

const written = (value: string | null): string => persianDigits(value ?? DOTS)

/** Writes what the file knows into a text's places; what it does not know is a line of dots. Date and number wait for the letter to be made. */
export function fillFromFile(text: string, facts: LetterFacts): string {
  const name = [facts.firstName, facts.lastName].filter((part) => part !== null).join(' ')
  const birth =
    facts.birthDate === null
      ? null
      : `${formatJalali(facts.birthDate)}${facts.birthDateEstimated ? ` (${faceSheetWords.estimated})` : ''}`
  return fill(text, {
    [letterPlaces.name]: written(name === '' ? null : name),
    [letterPlaces.fileNumber]: written(facts.fileNumber),
    [letterPlaces.nationalId]: written(facts.nationalId),
    [letterPlaces.birthDate]: written(birth),
    [letterPlaces.fatherName]: written(facts.fatherName),
    [letterPlaces.center]: written(facts.centerName),
  })
}

/** Writes the letter's own date and number into its text. */
export function fillOnMaking(
  text: string,
  letter: { readonly datedOn: string; readonly number: string },
): string {
  return fill(text, {
    [letterPlaces.date]: formatJalali(letter.datedOn),
    [letterPlaces.number]: persianDigits(letter.number),
  })
}

/** In one pass, so that a name that looks like a place is left as it is. Spaces inside the braces do not matter. */
function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{([^{}\n]*)\}/gu, (place, inner: string) => {
    const known = `{${inner.trim().replace(/[\s\u200C]+/gu, ' ')}}`
    return values[known] ?? place
  })
}
