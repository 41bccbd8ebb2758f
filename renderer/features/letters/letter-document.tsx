import { formatJalali } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { letterPaperWords as words } from '../../../db/contract/words/letters'
import { letterPrintSchema } from './letter-print'

/** A letter on the paper of its center. */
export default function LetterDocument({ data }: { readonly data: unknown }) {
  const { letter, heading } = letterPrintSchema.parse(data)
  return (
    <article className="flex flex-col gap-6 text-lg leading-loose">
      <header className="flex items-start justify-between gap-4">
        <h1 className="text-2xl font-bold">{persianDigits(heading)}</h1>
        <dl className="grid grid-cols-[auto_auto] gap-x-2 text-sm">
          <dt>{words.number}:</dt>
          <dd>{persianDigits(letter.number)}</dd>
          <dt>{words.date}:</dt>
          <dd>{formatJalali(letter.datedOn)}</dd>
          <dt>{words.attachment}:</dt>
          <dd>{words.noAttachment}</dd>
        </dl>
      </header>
      {letter.addressee !== null && <p className="font-bold">{persianDigits(letter.addressee)}</p>}
      <p className="whitespace-pre-line">{persianDigits(letter.body)}</p>
      <section className="mt-8 grid break-inside-avoid grid-cols-2 gap-4">
        {words.signatures.map((who) => (
          <div key={who} className="h-28 border border-ink px-3 py-2 text-base font-semibold">
            {who}
          </div>
        ))}
      </section>
    </article>
  )
}
