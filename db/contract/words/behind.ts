import type { RecordBehind } from '../reports'
import { taskSentence } from './desk'
import { ruleSentence } from './rules'

/** Headings of the lists of tasks and findings. */
export const toldWords = { subject: 'موضوع', due: 'موعد' } as const

/** What the counted task asks for or the rule found, in a sentence, with the reason where it was accepted; empty for other records. */
export function toldSentence({ task, finding }: Pick<RecordBehind, 'task' | 'finding'>): string {
  if (task !== undefined) return taskSentence(task)
  if (finding === undefined) return ''
  const sentence = ruleSentence(finding)
  return finding.accepted === null ? sentence : `${sentence} پذیرفته‌شده: ${finding.accepted}`
}
