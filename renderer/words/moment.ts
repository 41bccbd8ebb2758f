import { formatJalali } from '../../db/contract/jalali'
import { persianDigits } from '../../db/contract/persian'
import { MISSING } from '../../db/contract/words/terms'

/** «۱۴۰۳/۰۳/۰۶، ۱۴:۰۵»: a moment in the time of this machine; «نامشخص» for a text that is none. */
export function momentWords(at: string): string {
  const moment = new Date(at)
  if (Number.isNaN(moment.getTime())) return MISSING
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${String(moment.getFullYear())}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  return `${formatJalali(day)}، ${persianDigits(`${two(moment.getHours())}:${two(moment.getMinutes())}`)}`
}
