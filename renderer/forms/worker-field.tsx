import type { FieldValues } from 'react-hook-form'
import { fieldWords } from '../../db/contract/words/terms'
import { useQueryMethod } from '../api/hooks'
import type { Option } from '../ui/option'
import { identityWords } from '../words/children'
import { personName } from '../words/person'
import { type Bound, FormSuggestField } from './form-fields'

/** The worker who answers for a file, by name; the staff of the homes are suggested. */
export function WorkerField<In extends FieldValues, Out>({
  form,
  name,
}: Pick<Bound<In, Out>, 'form' | 'name'>) {
  const { value: staff = [] } = useQueryMethod('staff.list', {})
  const names = new Map<string, Option>()
  for (const member of staff) {
    const label = personName(member)
    if (member.role === 'social_worker') names.set(label, { id: label, label })
  }
  return (
    <FormSuggestField
      form={form}
      name={name}
      label={fieldWords['worker'] ?? ''}
      description={identityWords.workerHint}
      options={[...names.values()]}
    />
  )
}
