import type { ComponentType } from 'react'

/** What a document for print or PDF gets: the job's data (to be parsed by the document) and whether the register is a demonstration. */
export interface DocumentProps {
  readonly data: unknown
  readonly demo: boolean
}

/** Every document that can be printed, by the name in its print job, one line each. */
export const documents: Readonly<
  Record<string, () => Promise<{ readonly default: ComponentType<DocumentProps> }>>
> = {
  list: () => import('./features/children/list-document'),
  child: () => import('./features/file/child-document'),
  letter: () => import('./features/letters/letter-document'),
  face_sheet: () => import('./features/letters/face-sheet-document'),
  children_photos: () => import('./features/letters/photo-list-document'),
  document_page: () => import('./features/documents/page-document'),
  enrolment_list: () => import('./features/insurance/enrolment-document'),
  independence_plan: () => import('./features/independence/plan-document'),
  daily_sheet: () => import('./features/daily/sheet-document'),
  return: () => import('./features/returns/return-document'),
  province: () => import('./features/province/province-document'),
  payment_list: () => import('./features/money/lists/list-document'),
  statement: () => import('./features/money/child/statement-document'),
  figure_list: () => import('./reports/figure-list-document'),
  recovery_key: () => import('./features/start/recovery-key-document'),
}
