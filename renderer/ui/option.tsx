import { Check } from 'lucide-react'
import { ListBoxItem } from 'react-aria-components'

/** One choice of a select, a combo box or a group of radio buttons. */
export interface Option<Id extends string = string> {
  readonly id: Id
  readonly label: string
  readonly description?: string
  readonly isDisabled?: boolean
}

/** Options in the order of a table of words, for example `optionsOf(sexWords)`; `only` picks and orders some. */
export function optionsOf<Id extends string>(
  words: Readonly<Record<Id, string>>,
  only?: readonly Id[],
): Option<Id>[] {
  const ids = only ?? (Object.keys(words) as Id[])
  return ids.map((id) => ({ id, label: words[id] }))
}

/** A choice as it is drawn in a list; the chosen one carries a check mark. */
export function OptionItem({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      isDisabled={option.isDisabled ?? false}
      className="group flex items-center gap-2 rounded-field px-2 py-1.5 focus:bg-accent-soft disabled:text-ink-soft"
    >
      <span className="flex grow flex-col">
        <span>{option.label}</span>
        {option.description !== undefined && (
          <span className="text-xs text-ink-soft">{option.description}</span>
        )}
      </span>
      <Check aria-hidden="true" className="invisible size-4 shrink-0 text-accent group-selected:visible" />
    </ListBoxItem>
  )
}
