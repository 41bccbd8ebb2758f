/** The value below which the given share (0–1) of the values lies; the nearest one that was measured. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (found === undefined) throw new Error('Nothing was measured.')
  return found
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** One measurement beside its reference. */
export interface Line {
  readonly name: string
  readonly unit: 'ms' | 'MB' | '%' | 'children'
  readonly value: number
  readonly reference: { readonly name: string; readonly value: number }
  /** At most so many times the reference, or at most or at least so many of the unit; a line without a goal only informs. */
  readonly goal?: { readonly times: number } | { readonly most: number } | { readonly least: number }
  /** More about the same measurement, by name, in the line's unit. */
  readonly more?: Readonly<Record<string, number>>
}

export const ratioOf = ({ value, reference }: Line): number => value / reference.value

/** Whether the goal is reached; undefined without one. */
export function isReached(line: Line): boolean | undefined {
  const { goal, value } = line
  if (goal === undefined) return undefined
  if ('least' in goal) return value >= goal.least
  return 'times' in goal ? ratioOf(line) <= goal.times : value <= goal.most
}

const shown = (value: number, unit: string): string =>
  `${value < 1 && value > 0 ? value.toFixed(2) : value < 10 || unit === '%' ? value.toFixed(1) : value.toFixed(0)} ${unit}`

function goalOf({ goal, unit }: Line): string {
  if (goal === undefined) return ''
  if ('least' in goal) return `≥ ${shown(goal.least, unit)}`
  return 'times' in goal ? `≤ ${goal.times}×` : `≤ ${shown(goal.most, unit)}`
}

const marks = new Map<boolean | undefined, string>([
  [true, '✓'],
  [false, '✗'],
  [undefined, ''],
])

/** The lines as one table of text. */
export function tableOf(lines: readonly Line[]): string {
  const rows = [
    ['', 'Sarpanah', 'reference', '', 'ratio', 'goal', ''],
    ...lines.map((line) => [
      line.name,
      shown(line.value, line.unit),
      shown(line.reference.value, line.unit),
      line.reference.name,
      `${ratioOf(line).toFixed(2)}×`,
      goalOf(line),
      marks.get(isReached(line)) ?? '',
    ]),
  ]
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const table = rows.map((row) =>
    row
      .map((cell, at) =>
        at === 0 || at === 3 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
  const more = lines.flatMap(({ name, unit, more: values }) =>
    values === undefined
      ? []
      : [
          `${name}: ${Object.entries(values)
            .map(([key, value]) => `${key} ${shown(value, unit)}`)
            .join(' · ')}`,
        ],
  )
  return [...table, '', ...more].join('\n')
}
