import { photoListSchema } from '../../../db/contract/letters'
import { dataAddress } from '../../api/child-photo'
import { Portrait } from '../../ui/portrait'

/** The children of a home with their photos on paper. */
export default function PhotoListDocument({ data }: { readonly data: unknown }) {
  const list = photoListSchema.parse(data)
  return (
    <article className="flex flex-col gap-4">
      <header className="border-b border-line-strong pb-2">
        <p>{list.ownerName}</p>
        <h1 className="text-2xl font-bold">{list.title}</h1>
        <p className="text-sm">{list.day}</p>
      </header>
      <ul className="grid grid-cols-4 gap-3">
        {list.children.map(({ id, name, facts, photo }) => (
          <li
            key={id}
            className="flex break-inside-avoid flex-col items-center gap-1 rounded-card border border-line p-2 text-xs"
          >
            <Portrait source={photo && dataAddress(photo.mediaType, photo.base64)} name={name} size="large" />
            <strong className="text-base">{name}</strong>
            {facts.map(({ label, value }) => (
              <span key={label}>
                {label}: {value}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </article>
  )
}
