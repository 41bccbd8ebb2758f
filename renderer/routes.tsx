import type { ComponentType } from 'react'

/** A screen: its path in the address and where its component (the module's default export) is loaded from when first shown. */
export interface Screen {
  readonly path: string
  readonly load: () => Promise<{ readonly default: ComponentType }>
  /** A screen under a child's path that is no part of her file: the file's head is not drawn over it. */
  readonly isAlone?: true
}

/** Stands around every part of a child's file: all screens under its path but those that stand alone. */
export const fileFrame: Screen = {
  path: '/children/$childId',
  load: () => import('./features/file/file-frame'),
}

/** Every screen of an open register, one line each. */
export const screens: readonly Screen[] = [
  { path: '/daily', load: () => import('./features/daily/daily-screen') },
  { path: '/desk', load: () => import('./features/desk/desk-screen') },
  { path: '/findings', load: () => import('./features/desk/findings-screen') },
  { path: '/children', load: () => import('./features/children/list-screen') },
  { path: '/children/$childId', load: () => import('./features/file/file-screen') },
  { path: '/children/$childId/family', load: () => import('./features/file/family-screen') },
  { path: '/children/$childId/legal', load: () => import('./features/file/legal-screen') },
  { path: '/children/$childId/health', load: () => import('./features/file/health-screen') },
  { path: '/children/$childId/education', load: () => import('./features/file/education-screen') },
  { path: '/children/$childId/psychology', load: () => import('./features/file/psychology-screen') },
  { path: '/children/$childId/care', load: () => import('./features/file/care-screen') },
  { path: '/children/$childId/daily', load: () => import('./features/daily/child-daily-screen') },
  { path: '/children/$childId/move', load: () => import('./features/moves/move-screen'), isAlone: true },
  {
    path: '/children/$childId/independence',
    load: () => import('./features/independence/child-independence-screen'),
  },
  { path: '/children/$childId/letters', load: () => import('./features/letters/letters-screen') },
  { path: '/letters/templates', load: () => import('./features/letters/templates-screen') },
  { path: '/children/$childId/documents', load: () => import('./features/documents/documents-screen') },
  { path: '/insurance', load: () => import('./features/insurance/insurance-screen') },
  { path: '/insurance/lists/$listId', load: () => import('./features/insurance/list-screen') },
  { path: '/independence', load: () => import('./features/independence/independence-screen') },
  { path: '/children/$childId/money', load: () => import('./features/money/child/child-money-screen') },
  { path: '/admission', load: () => import('./features/admission/admission-screen') },
  { path: '/duplicates', load: () => import('./features/duplicates/duplicates-screen') },
  { path: '/duplicates/$oneId/$otherId', load: () => import('./features/duplicates/compare-screen') },
  { path: '/money', load: () => import('./features/money/month/month-screen') },
  { path: '/money/run', load: () => import('./features/money/run/run-screen') },
  { path: '/money/lines', load: () => import('./features/money/lines/lines-screen') },
  { path: '/money/differences', load: () => import('./features/money/run/differences-screen') },
  { path: '/money/lists', load: () => import('./features/money/lists/lists-screen') },
  { path: '/money/lists/$listId', load: () => import('./features/money/lists/list-screen') },
  { path: '/money/tariffs', load: () => import('./features/money/tariffs/tariffs-screen') },
  { path: '/money/homes', load: () => import('./features/money/month/homes-screen') },
  { path: '/returns', load: () => import('./features/returns/returns-screen') },
  { path: '/province', load: () => import('./features/province/province-screen') },
  { path: '/centers', load: () => import('./features/centers/centers-screen') },
  { path: '/staff', load: () => import('./features/staff/staff-screen') },
  { path: '/guide', load: () => import('./features/guide/guide-screen') },
  { path: '/guide/$pageId', load: () => import('./features/guide/guide-screen') },
  { path: '/settings', load: () => import('./features/settings/settings-screen') },
]
