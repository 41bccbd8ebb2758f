import { pageViewWords as words } from '../../words/documents'
import { pagePrintSchema } from './page-print'

/** A page of a document on paper, as large as the paper allows. */
export default function PageDocument({ data }: { readonly data: unknown }) {
  const { title, place, image } = pagePrintSchema.parse(data)
  return (
    <img
      src={image}
      alt={words.picture(title, place)}
      decoding="sync"
      className="mx-auto max-h-[245mm] max-w-full object-contain"
    />
  )
}
