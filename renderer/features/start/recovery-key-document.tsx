import { z } from 'zod'
import { formatJalali } from '../../../db/contract/jalali'
import { MISSING } from '../../../db/contract/words/terms'
import { Facts } from '../../ui/section'
import { start } from '../../words/register'
import { KeyGroups } from './key-groups'

const keySchema = z.object({
  groups: z.array(z.string()),
  fileName: z.string().nullable(),
  registerName: z.string().nullable(),
  createdOn: z.string(),
})

/** The recovery key on paper. */
export default function RecoveryKeyDocument({ data }: { readonly data: unknown }) {
  const { groups, fileName, registerName, createdOn } = keySchema.parse(data)
  return (
    <article className="flex flex-col gap-6 p-2">
      <h1 className="text-2xl font-semibold">{`${start.title} – ${start.keyTitle}`}</h1>
      <Facts
        columns={1}
        facts={[
          { label: start.keyDocumentCenter, value: registerName ?? MISSING },
          { label: start.keyDocumentFile, value: <bdi>{fileName ?? MISSING}</bdi> },
          { label: start.keyDocumentDate, value: formatJalali(createdOn) },
        ]}
      />
      <KeyGroups groups={groups} />
      <p>{start.keyText}</p>
      <p>{start.keyDocumentText}</p>
    </article>
  )
}
