import { Fragment } from 'react'

/** Keys as they are pressed, from left to right in every line, for example `['Alt', '۱']`: Alt + ۱. */
export function KeyHint({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span dir="ltr" className="inline-flex items-center gap-1 whitespace-nowrap">
      {keys.map((key, place) => (
        <Fragment key={key}>
          {place > 0 && <span className="text-xs text-ink-soft">+</span>}
          <kbd className="rounded-sm border border-line-strong bg-sunken px-1.5 font-sans text-xs text-ink-soft">
            {key}
          </kbd>
        </Fragment>
      ))}
    </span>
  )
}
