import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import {
  educationFieldsSchema,
  educationLevels,
  type EducationSpell,
  schoolPlaces,
} from '../../../db/contract/education'
import { formatJalali } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { educationLevelWords, schoolPlaceWords } from '../../../db/contract/words/file-terms'
import { MISSING, wordOf } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { atField } from '../../forms/at-field'
import type { ContractForm } from '../../forms/contract-form'
import { FormCheckboxField, FormDateField, FormSelectField, FormTextField } from '../../forms/form-fields'
import { RecordDialog } from '../../forms/record-dialog'
import { RecordSection } from '../../forms/record-section'
import { spellColumns } from '../../forms/spell-columns'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { filePartWords } from '../../words/children'
import { educationWords as words, partWords } from '../../words/file'
import { type FilePart, PartAnswer, useFilePart } from './file-part'

const levels = optionsOf(educationLevelWords, educationLevels)
const places = optionsOf(schoolPlaceWords, schoolPlaces)

/** The contract's fields, and whether the spell before ends with this one. */
const formSchema = z
  .strictObject({ ...educationFieldsSchema.shape, endPrevious: z.boolean() })
  .refine((spell) => spell.endsOn === null || spell.startsOn <= spell.endsOn, {
    path: ['endsOn'],
    message: 'end_before_start',
  })
  .refine((spell) => spell.level !== 'out_of_school' || spell.outReason !== null, {
    path: ['outReason'],
    message: 'required',
  })
type SpellInput = z.input<typeof formSchema>
type SpellOutput = z.output<typeof formSchema>

function valuesOf(spell: EducationSpell): SpellOutput {
  const { level, grade, school, place, startsOn, endsOn, result, outReason } = spell
  return { level, grade, school, place, startsOn, endsOn, result, outReason, endPrevious: false }
}

/** A child's schooling in spells, out of school too. */
export default function EducationScreen() {
  const part = useFilePart(filePartWords.education)
  const answer = useQueryMethod('education.ofChild', { childId: part.childId })
  return (
    <PartAnswer part={part} answer={answer}>
      {(spells) => <SpellsSection part={part} spells={spells} />}
    </PartAnswer>
  )
}

function SpellsSection({
  part,
  spells,
}: {
  readonly part: FilePart
  readonly spells: readonly EducationSpell[]
}) {
  const { childId, today, mayEdit, pointer, onLetGo } = part
  const open = spells.find(({ endsOn }) => endsOn === null) ?? null
  return (
    <RecordSection
      title={words.spells}
      subject="education"
      pointer={pointer}
      onLetGo={onLetGo}
      rows={spells}
      columns={[
        {
          id: 'level',
          header: words.level,
          isRowHeader: true,
          cell: ({ level, outReason }) => (
            <>
              {educationLevelWords[level]}
              {outReason !== null && (
                <span className="block text-sm font-normal text-ink-soft">{outReason}</span>
              )}
            </>
          ),
        },
        { id: 'grade', header: words.grade, cell: ({ grade }) => persianDigits(grade ?? '–') },
        { id: 'school', header: words.school, cell: ({ school }) => persianDigits(school ?? MISSING) },
        { id: 'place', header: words.place, cell: ({ place }) => wordOf(schoolPlaceWords, place) },
        ...spellColumns<EducationSpell>(today),
        { id: 'result', header: partWords.result, cell: ({ result }) => persianDigits(result ?? '–') },
      ]}
      nameOf={({ level, startsOn }) => `${educationLevelWords[level]}، ${formatJalali(startsOn)}`}
      mayEdit={mayEdit}
      addLabel={words.add}
      empty={words.empty}
      emptyText={words.emptyText}
      removal={{
        remove: ({ id, revision }) => invoke('education.remove', { id, revision }),
        bringBack: (spell) => {
          const { endPrevious: _endPrevious, ...fields } = valuesOf(spell)
          return invoke('education.save', { childId, fields })
        },
      }}
      dialog={(spell, focus, close) => (
        <SpellDialog part={part} spell={spell} open={open} focus={focus} onClose={close} />
      )}
    />
  )
}

function SpellDialog({
  part: { childId, today },
  spell,
  open,
  focus,
  onClose,
}: {
  readonly part: FilePart
  readonly spell: EducationSpell | null
  /** The spell that has no end yet. */
  readonly open: EducationSpell | null
  readonly focus: string | null
  readonly onClose: () => void
}) {
  const store = useCommand('education.save')
  const previous = spell === null ? open : null
  return (
    <RecordDialog
      title={spell ? words.editTitle : words.addTitle}
      schema={formSchema}
      fieldNames={['level', 'grade', 'school', 'place', 'startsOn', 'endsOn', 'result', 'outReason']}
      subject="education"
      values={
        spell
          ? valuesOf(spell)
          : {
              grade: null,
              school: null,
              place: null,
              startsOn: today,
              endsOn: null,
              result: null,
              outReason: null,
              endPrevious: previous !== null,
            }
      }
      revision={spell?.revision ?? null}
      draftKey={`education-${spell?.id ?? childId}`}
      focus={focus}
      save={async ({ endPrevious, ...fields }, _accepted, revision) =>
        atField(
          await store.run({
            childId,
            fields: { ...fields, outReason: fields.level === 'out_of_school' ? fields.outReason : null },
            endPrevious,
            ...(spell && { id: spell.id, revision }),
          }),
          'overlap',
          'startsOn',
        )
      }
      newest={async () => {
        const answer = await invoke('education.ofChild', { childId })
        const now = answer.ok ? answer.value.find(({ id }) => id === spell?.id) : undefined
        return now ? { fields: valuesOf(now), revision: now.revision } : null
      }}
      savedText={words.saved}
      onClose={onClose}
    >
      {(form) => (
        <>
          <SchoolFields form={form} />
          <FieldGrid columns={2}>
            <FormDateField form={form} name="startsOn" label={partWords.from} isRequired />
            <FormDateField form={form} name="endsOn" label={partWords.to} description={words.endHint} />
          </FieldGrid>
          {previous && (
            <FormCheckboxField
              form={form}
              name="endPrevious"
              label={words.endPrevious(educationLevelWords[previous.level], formatJalali(previous.startsOn))}
            />
          )}
          <FormTextField form={form} name="result" label={partWords.result} />
        </>
      )}
    </RecordDialog>
  )
}

/** Who is out of school has a reason instead of a school. */
function SchoolFields({ form }: { readonly form: ContractForm<SpellInput, SpellOutput> }) {
  const isOut = useWatch({ control: form.hook.control, name: 'level' }) === 'out_of_school'
  return (
    <FieldGrid columns={2}>
      <FormSelectField form={form} name="level" label={words.level} options={levels} isRequired />
      {isOut ? (
        <FormTextField form={form} name="outReason" label={words.outReason} isRequired />
      ) : (
        <>
          <FormTextField form={form} name="grade" label={words.grade} />
          <FormTextField form={form} name="school" label={words.school} />
          <FormSelectField
            form={form}
            name="place"
            label={words.place}
            options={places}
            emptyLabel={MISSING}
          />
        </>
      )}
    </FieldGrid>
  )
}
