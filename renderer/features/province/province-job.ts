import { formatJalali, jalaliText } from '../../../db/contract/jalali'
import type { PrintJob } from '../../../db/contract/shell'
import { printFooter } from '../../paper/print-footer'
import { provinceWords } from '../../words/reports'
import type { ProvinceReport } from './province-tables'

/** The province's report as a document to print or save; the command line makes the same. */
export function provinceJob(value: ProvinceReport): PrintJob {
  const { scope, period } = value.total
  return {
    document: 'province',
    fileName: provinceWords.fileName(jalaliText(period.from), jalaliText(period.to)),
    footer: printFooter(scope.name, `${formatJalali(period.from)} – ${formatJalali(period.to)}`),
    data: value,
  }
}
