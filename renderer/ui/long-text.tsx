import { partWords } from '../words/file'

const SHOWN = 160

/** A text of several lines as it was typed; a long one is folded, with the way to all of it. */
export function LongText({ children }: { readonly children: string | null }) {
  if (children === null) return '–'
  if (children.length <= SHOWN) return <span className="whitespace-pre-line break-words">{children}</span>
  return (
    <details className="group">
      <summary className="cursor-pointer">
        <span className="group-open:hidden">{`${children.slice(0, SHOWN)}… `}</span>
        <span className="text-sm text-accent underline underline-offset-4">{partWords.wholeText}</span>
      </summary>
      <p className="whitespace-pre-line break-words">{children}</p>
    </details>
  )
}
