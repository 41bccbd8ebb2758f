/** Keys as they are pressed, for example `['Alt', '۱']`. */
export function KeyHint({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span dir="ltr" className="inline-flex items-center gap-1">
      {keys.map((key) => (
        <kbd
          key={key}
          className="rounded-sm border border-line-strong bg-sunken px-1.5 font-sans text-xs text-ink-soft"
        >
          {key}
        </kbd>
      ))}
    </span>
  )
}
