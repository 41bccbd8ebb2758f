import { useDeferredValue } from 'react'
import { formatJalali } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import type { Child, SimilarChild } from '../../../db/contract/children'
import { placementKindWords } from '../../../db/contract/words/terms'
import { useQueryMethod } from '../../api/hooks'
import { TextLink } from '../../ui/navigation'
import { Tag } from '../../ui/tag'
import { similarWords as words } from '../../words/admission'
import { personName } from '../../words/person'

/** What has been typed of a child so far. */
export interface TypedChild {
  readonly firstName: string
  readonly lastName: string
  readonly fatherName: string
  readonly birthDate: string | null
  readonly nationalId: string
  readonly foreignId: string
  readonly sex: Child['sex'] | undefined
  readonly centerId: string | undefined
}

/** Children who look like the one being typed, found before anything is saved. */
export function SimilarPanel({ typed }: { readonly typed: TypedChild }) {
  const settled = useDeferredValue(typed)
  const enough =
    `${settled.firstName}${settled.lastName}`.trim().length >= 2 ||
    settled.nationalId.trim().length >= 8 ||
    settled.foreignId.trim().length >= 6
  const { sex, centerId, ...typedOnly } = settled
  const asked = {
    ...typedOnly,
    ...(sex === undefined ? {} : { sex }),
    ...(centerId === undefined ? {} : { centerId }),
  }
  const { value } = useQueryMethod('children.similar', asked, { enabled: enough, keepPrevious: true })
  const found = enough ? (value ?? []) : []
  return (
    <aside aria-label={words.title} className="card flex flex-col gap-3 px-4 py-4">
      <h2 className="text-lg font-semibold">{words.title}</h2>
      <div aria-live="polite" className="flex flex-col gap-3">
        {!enough && <p className="text-sm text-ink-soft">{words.waiting}</p>}
        {enough && value !== undefined && found.length === 0 && (
          <p className="text-sm text-ink-soft">{isLone(settled) ? words.lone : words.none}</p>
        )}
        {found.length > 0 && (
          <>
            <p className="text-sm text-ink-soft">{words.hint}</p>
            <ul className="flex flex-col gap-3">
              {found.map((child) => (
                <SimilarItem key={child.id} child={child} />
              ))}
            </ul>
          </>
        )}
      </div>
    </aside>
  )
}

/** One name alone is borne by too many to say that nobody is alike. */
function isLone({ firstName, lastName, fatherName, birthDate, nationalId, foreignId }: TypedChild): boolean {
  const names = [firstName, lastName, fatherName].filter((name) => name.trim() !== '')
  return names.length < 2 && birthDate === null && nationalId.trim() === '' && foreignId.trim() === ''
}

function SimilarItem({ child }: { readonly child: SimilarChild }) {
  const facts = [
    child.fatherName === null ? null : words.father(child.fatherName),
    child.birthDate === null ? null : words.born(formatJalali(child.birthDate)),
    child.fileNumber === null ? null : words.file(persianDigits(child.fileNumber)),
    child.placementKind === null ? null : placementKindWords[child.placementKind],
    child.centerName,
  ].filter((fact) => fact !== null)
  return (
    <li className="flex flex-col gap-1 border-t border-line pt-2">
      <span className="flex flex-wrap items-center justify-between gap-2">
        <TextLink to={`/children/${child.id}`}>{personName(child)}</TextLink>
        {child.score >= 0.85 ? <Tag kind="warning">{words.very}</Tag> : <Tag>{words.some}</Tag>}
      </span>
      <span className="text-sm text-ink-soft">{facts.join('، ')}</span>
      {child.same.length > 0 && (
        <span className="text-sm">{words.sameIn(child.same.map((field) => words.same[field]))}</span>
      )}
    </li>
  )
}
