import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  ResponsiveContainer,
  XAxis,
  type XAxisTickContentProps,
  YAxis,
} from 'recharts'
import { JALALI_MONTHS } from '../../db/contract/jalali'
import { persianDigits, persianNumber } from '../../db/contract/persian'
import type { InsuredMonth } from './insured-month'

const INK = 'var(--color-ink)'
const LINE = 'var(--color-line)'
const STROKE = 'var(--color-accent-strong)'
const labelLook = { fill: INK, fontSize: 12 }

/** Insured (full) and uninsured (hatched) of each month, the first month at the right; told apart without colour. */
export default function InsuredChart({ rows }: { readonly rows: readonly InsuredMonth[] }) {
  return (
    // The library reckons from the left; inside, months run from the right by a reversed axis.
    <div dir="ltr" className="h-80 w-full">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={[...rows]}
          accessibilityLayer={false}
          margin={{ top: 20, right: 8, bottom: 4, left: 8 }}
        >
          <defs>
            <pattern
              id="uninsured"
              width="7"
              height="7"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="7" height="7" fill="var(--color-card)" />
              <line x1="0" y1="0" x2="0" y2="7" stroke={STROKE} strokeWidth="2.5" />
            </pattern>
          </defs>
          <CartesianGrid vertical={false} stroke={LINE} />
          <XAxis
            dataKey="month"
            reversed
            interval={0}
            height={44}
            tick={MonthTick}
            tickLine={false}
            stroke="var(--color-line-strong)"
          />
          <YAxis
            orientation="right"
            allowDecimals={false}
            tickFormatter={(value: number) => persianNumber(value)}
            tick={labelLook}
            tickLine={false}
            width={52}
            stroke="var(--color-line-strong)"
          />
          <Bar
            dataKey="insured"
            stackId="children"
            fill={STROKE}
            stroke={STROKE}
            isAnimationActive={false}
            maxBarSize={46}
          />
          <Bar
            dataKey="uninsured"
            stackId="children"
            fill="url(#uninsured)"
            stroke={STROKE}
            isAnimationActive={false}
            maxBarSize={46}
          >
            <LabelList
              dataKey="base"
              position="top"
              formatter={(value) => (typeof value === 'number' && value > 0 ? persianNumber(value) : '')}
              {...labelLook}
            />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

/** The month's name, and below it the year, so that twelve stand side by side in a narrow window. */
function MonthTick({ x, y, payload }: XAxisTickContentProps) {
  const [year = '', number = '1'] = String(payload.value).split('-')
  return (
    <text x={x} y={y} textAnchor="middle" fill={INK} fontSize={11}>
      <tspan x={x} dy="1em">
        {JALALI_MONTHS[Number(number) - 1] ?? ''}
      </tspan>
      <tspan x={x} dy="1.5em">
        {persianDigits(year)}
      </tspan>
    </text>
  )
}
