const ones = [
  '',
  'یک',
  'دو',
  'سه',
  'چهار',
  'پنج',
  'شش',
  'هفت',
  'هشت',
  'نه',
  'ده',
  'یازده',
  'دوازده',
  'سیزده',
  'چهارده',
  'پانزده',
  'شانزده',
  'هفده',
  'هجده',
  'نوزده',
] as const
const tens = ['', '', 'بیست', 'سی', 'چهل', 'پنجاه', 'شصت', 'هفتاد', 'هشتاد', 'نود'] as const
const hundreds = ['', 'یکصد', 'دویست', 'سیصد', 'چهارصد', 'پانصد', 'ششصد', 'هفتصد', 'هشتصد', 'نهصد'] as const
const scales = ['', 'هزار', 'میلیون', 'میلیارد', 'تریلیون', 'کوادریلیون'] as const
const AND = ' و '
const LARGEST = 1_000_000_000_000_000

/** «شصت میلیون ریال»: a whole amount of rial, of at most 10^15 either way, in words. Throws RangeError on any other number. */
export function amountInWords(rial: number): string {
  if (!Number.isInteger(rial) || Math.abs(rial) > LARGEST) throw new RangeError('not a whole amount')
  const number = numberInWords(Math.abs(rial))
  return `${rial < 0 ? 'منفی ' : ''}${number} ریال`
}

function numberInWords(number: number): string {
  if (number === 0) return 'صفر'
  const groups: string[] = []
  for (let rest = number, scale = 0; rest > 0; rest = Math.floor(rest / 1000), scale += 1) {
    const group = rest % 1000
    if (group > 0) groups.unshift([underThousand(group), scales[scale] ?? ''].join(' ').trim())
  }
  return groups.join(AND)
}

function underThousand(number: number): string {
  const rest = number % 100
  const parts = rest < 20 ? [ones[rest]] : [tens[Math.floor(rest / 10)], ones[rest % 10]]
  return [hundreds[Math.floor(number / 100)], ...parts].filter(Boolean).join(AND)
}
