import { OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ChildFile } from '../../../db/contract/children'
import { formatJalali } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { sexWords } from '../../../db/contract/words/terms'
import { useChildPhoto } from '../../api/child-photo'
import { TextLink } from '../../ui/navigation'
import { Portrait } from '../../ui/portrait'
import type { Fact } from '../../ui/section'
import { childFileWords, spellWords } from '../../words/children'
import { common } from '../../words/common'
import { ageText, dateOrMissing, personName } from '../../words/person'
import { placementTag } from '../../forms/placement-tag'
import { latestSpell } from './spells'
import { fieldName } from '../../words/value-words'

/** Who this is and where she lives now, over every part of the file. */
export function FileHead({ file, today }: { readonly file: ChildFile; readonly today: string }) {
  const { child } = file
  const photo = useChildPhoto(child.id)
  const spell = latestSpell(file.placements)
  const livesInCenter = spell !== null && spell.centerId !== null
  const facts: readonly Fact[] = [
    {
      label: fieldName('fileNumber'),
      value: child.fileNumber === null ? common.missing : persianDigits(child.fileNumber),
    },
    {
      label: childFileWords.age,
      value: (
        <>
          {ageText(child.birthDate, child.birthDateEstimated, today)}
          {child.birthDate !== null && (
            <span className="block text-sm text-ink-soft">
              {childFileWords.bornOn(formatJalali(child.birthDate))}
            </span>
          )}
        </>
      ),
    },
    { label: fieldName('sex'), value: sexWords[child.sex] },
    {
      label: childFileWords.placementNow,
      value: spell ? (
        <>
          {placementTag(spell.kind)}
          <span className="block text-sm text-ink-soft">
            {childFileWords.since(dateOrMissing(spell.startsOn))}
            {spell.endsOn !== null && ` ${spellWords.to} ${dateOrMissing(spell.endsOn)}`}
          </span>
        </>
      ) : (
        common.missing
      ),
    },
    {
      label: livesInCenter ? spellWords.center : childFileWords.keepsFile,
      value: persianDigits((livesInCenter ? spell.centerName : file.centerName) ?? common.missing),
    },
    { label: childFileWords.findings, value: <FindingsCount file={file} /> },
  ]
  return (
    <div className="card flex items-center gap-5 px-5 py-2">
      <Portrait source={photo} name={personName(child)} />
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        {facts.map(({ label, value }) => (
          <div key={label} className="flex flex-col">
            <dt className="text-sm text-ink-soft">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** How much waits to be looked at, with the way to it. */
function FindingsCount({ file: { child, findings } }: { readonly file: ChildFile }) {
  const open = findings.filter(({ accepted }) => accepted === null)
  if (open.length === 0) return childFileWords.noFindings
  const Icon = open.some(({ severity }) => severity === 'block') ? OctagonAlert : TriangleAlert
  return (
    <TextLink to={`/children/${child.id}`}>
      <Icon aria-hidden="true" className="me-1 inline size-4" />
      {childFileWords.findingsCount(open.length)}
    </TextLink>
  )
}
