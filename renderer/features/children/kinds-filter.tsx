import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { PlacementKind } from '../../../db/contract/placements'
import { placementKindWords } from '../../../db/contract/words/terms'
import { CheckboxGroupField } from '../../ui/checkbox-field'
import { optionsOf } from '../../ui/option'
import { childrenWords } from '../../words/children'

const options = optionsOf(placementKindWords)

/** One or several kinds of placement to filter by; none means all. */
export function KindsFilter({
  value,
  onChange,
}: {
  readonly value: readonly PlacementKind[]
  readonly onChange: (kinds: PlacementKind[]) => void
}) {
  const id = useId()
  const [only] = value
  const shown =
    only === undefined
      ? childrenWords.anyPlacement
      : value.length === 1
        ? placementKindWords[only]
        : childrenWords.placementsChosen(value.length)
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span id={`${id}-label`} className="text-sm text-ink-soft">
        {childrenWords.placement}
      </span>
      <DialogTrigger>
        <Button
          id={id}
          aria-labelledby={`${id}-label ${id}`}
          className="field-box flex items-center gap-2 text-start"
        >
          <span className="grow truncate">{shown}</span>
          <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
        </Button>
        <Popover className="float-in card shadow-float">
          <Dialog aria-label={childrenWords.placement} className="p-4 outline-none">
            <CheckboxGroupField
              label={childrenWords.placement}
              hideLabel
              options={options}
              value={value}
              onChange={onChange}
            />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  )
}
