import { useDeferredValue } from 'react'
import type { Output } from '../../../db/contract/contract'
import { persianDigits } from '../../../db/contract/persian'
import type { ChildRelative } from '../../../db/contract/relatives'
import { failureSentence } from '../../../db/contract/words/errors'
import { invoke } from '../../api/client'
import { useQueryMethod } from '../../api/hooks'
import { Button } from '../../ui/button'
import { notify } from '../../ui/toast'
import { familyWords as words } from '../../words/file'
import { personName } from '../../words/person'
import { relationText } from '../../words/relation'
import { fieldName } from '../../words/value-words'

type Found = Output<'relatives.search'>[number]

/** A relative of another file, with all that is known of the person. */
export interface KnownRelative {
  readonly relativeId: string
  readonly revision: number
  readonly person: ChildRelative['person']
}

const ENOUGH_NAME = 2
const ENOUGH_DIGITS = 8

/** People of other files who may be the one being typed; nothing is drawn until enough is typed. */
export function KnownRelatives({
  childId,
  typed,
  onTake,
}: {
  readonly childId: string
  readonly typed: { readonly firstName: string; readonly lastName: string; readonly nationalId: string }
  readonly onTake: (known: KnownRelative) => void
}) {
  const name = `${typed.firstName} ${typed.lastName}`.trim()
  const digits = typed.nationalId.trim()
  const text = useDeferredValue(digits.length >= ENOUGH_DIGITS ? digits : name)
  const { value } = useQueryMethod(
    'relatives.search',
    { childId, text },
    { enabled: text.length >= ENOUGH_NAME, keepPrevious: true },
  )
  const take = async (found: Found): Promise<void> => {
    const known = await wholePerson(found)
    if ('person' in known) onTake(known)
    else notify({ kind: 'error', text: known.sentence })
  }
  if (text.length < ENOUGH_NAME || value === undefined) return null
  return (
    <section aria-label={words.known} className="flex flex-col gap-1 rounded-card bg-sunken px-4 py-2">
      <p role="status" className="text-sm text-ink-soft">
        {value.length === 0 ? words.knownNone : words.knownText}
      </p>
      {value.length > 0 && (
        <ul className="flex max-h-44 flex-col overflow-y-auto">
          {value.map((found) => (
            <li key={found.relativeId} className="flex flex-wrap items-center gap-x-3 py-0.5">
              <span className="font-medium">{personName(found)}</span>
              <span className="grow text-sm text-ink-soft">{factsOf(found)}</span>
              <Button
                size="small"
                label={words.sameOneOf(personName(found))}
                onPress={() => void take(found)}
              >
                {words.sameOne}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function factsOf({ fatherName, nationalId, files }: Found): string {
  return [
    fatherName === null ? null : `${fieldName('fatherName')}: ${fatherName}`,
    nationalId === null ? null : persianDigits(nationalId),
    ...files.map(({ relation, fileNumber }) =>
      [relationText(relation), fileNumber === null ? '' : persianDigits(fileNumber)].join(' ').trim(),
    ),
  ]
    .filter((fact) => fact !== null)
    .join('، ')
}

/** All that is known of a found person, from a file she stands in. */
async function wholePerson(found: Found): Promise<KnownRelative | { readonly sentence: string }> {
  const [file] = found.files
  if (file === undefined) {
    const { relativeId, revision, firstName, lastName, fatherName, nationalId, life } = found
    const unknown = { birthDate: null, phone: null, address: null, note: null }
    return {
      relativeId,
      revision,
      person: { firstName, lastName, fatherName, nationalId, life, ...unknown },
    }
  }
  const answer = await invoke('relatives.ofChild', { childId: file.childId })
  if (!answer.ok) return { sentence: failureSentence(answer.error) }
  const there = answer.value.relatives.find(({ relativeId }) => relativeId === found.relativeId)
  return there
    ? { relativeId: found.relativeId, revision: there.relativeRevision, person: there.person }
    : { sentence: failureSentence({ code: 'NOT_FOUND' }) }
}
