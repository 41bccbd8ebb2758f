import { Label, ProgressBar } from 'react-aria-components'
import { persianDigits } from '../../db/contract/persian'

export interface ProgressProps {
  readonly label: string
  /** 0–1; left out while the end is not known. */
  readonly done?: number
}

/** How far long work has come. */
export function Progress({ label, done }: ProgressProps) {
  const percent = Math.round((done ?? 0) * 100)
  return (
    <ProgressBar
      value={percent}
      isIndeterminate={done === undefined}
      valueLabel={done === undefined ? label : `${persianDigits(percent)}٪`}
      className="flex w-full flex-col gap-1"
    >
      <div className="flex justify-between text-sm">
        <Label>{label}</Label>
        {done !== undefined && <span>{persianDigits(percent)}٪</span>}
      </div>
      <div className="h-2 overflow-hidden rounded-full bg-sunken">
        <div
          className={`h-full rounded-full bg-accent ${done === undefined ? 'w-1/3 animate-pulse' : ''}`}
          style={done === undefined ? {} : { inlineSize: `${percent}%` }}
        />
      </div>
    </ProgressBar>
  )
}
