/** 0 too short to be taken · 1 weak · 2 middling · 3 good · 4 strong. A hint, never a reason to refuse. */
export type PasswordStrength = 0 | 1 | 2 | 3 | 4

const SHORTEST = 8
const WELL_KNOWN = [
  '12345678',
  '123456789',
  '1234567890',
  'password',
  'qwertyui',
  '11111111',
  'iloveyou',
  'sarpanah',
]
const DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('۰۱۲۳۴۵۶۷۸۹').map((digit, value) => [digit, String(value)]),
)

/** How hard the password is to guess: by its length, its different signs, and whether it is a run or well known. */
export function passwordStrength(password: string): PasswordStrength {
  const signs = Array.from(password.replace(/[۰-۹]/gu, (digit) => DIGITS[digit] ?? digit))
  if (signs.length < SHORTEST) return 0
  const text = signs.join('').toLowerCase()
  const different = new Set(signs).size
  if (WELL_KNOWN.some((known) => text.startsWith(known)) || different <= 3 || isRun(signs)) return 1
  // About as many bits as each sign brings: a larger alphabet a little more, a repetition nothing.
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Lo}/u, /\p{Nd}/u, /[^\p{L}\p{N}]/u].filter((kind) =>
    kind.test(signs.join('')),
  )
  const bits = Math.min(signs.length, different * 1.7) * (2.2 + 0.6 * kinds.length)
  if (bits < 28) return 1
  if (bits < 40) return 2
  return bits < 55 ? 3 : 4
}

function isRun(signs: readonly string[]): boolean {
  const steps = signs
    .slice(1)
    .map((sign, index) => (sign.codePointAt(0) ?? 0) - (signs[index]?.codePointAt(0) ?? 0))
  return steps.every((step) => step === steps[0])
}
