import { formatJalali } from '../../../db/contract/jalali'
import { reportMethods } from '../../../db/contract/reports'
import { DocumentHead, SignatureBoxes } from '../../paper/print-parts'
import { provinceWords } from '../../words/reports'
import { ProvinceSections } from './province-sections'

/** The province's report on paper. */
export default function ProvinceDocument({ data, demo }: { readonly data: unknown; readonly demo: boolean }) {
  const value = reportMethods['reports.province'].output.parse(data)
  const { total, previous } = value
  return (
    <article>
      <DocumentHead
        title={provinceWords.title}
        scope={total.scope.name}
        demo={demo}
        generatedAt={total.generatedAt}
        lines={[
          `${provinceWords.period(formatJalali(total.period.from), formatJalali(total.period.to))}؛ ${provinceWords.asOfDay(formatJalali(total.asOf))}`,
          provinceWords.previousPeriod(formatJalali(previous.period.from), formatJalali(previous.period.to)),
        ]}
      />
      <ProvinceSections value={value} />
      <SignatureBoxes roles="province" />
    </article>
  )
}
