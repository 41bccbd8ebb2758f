/** @type {import('./table.mjs').House} */
export const renderer = {
  enters: { db: ['contract'] },
  stranger:
    'The page speaks to the register through db/contract and renderer/api/client.ts, and knows no shell, tests or tools.',
  limits: { rooms: 34, floors: 8, rootFiles: 20 },
  testsKeepTheLaw: true,
  floors: [
    {
      name: 'ground',
      holds: 'what is asked, and what is said',
      rooms: {
        api: {
          holds: 'the only way to the register: questions, commands, events',
          packages: ['react', '@tanstack/react-query'],
        },
        words: { holds: 'every sentence of the page' },
      },
    },
    {
      name: 'blocks',
      holds: 'what knows no subject',
      rooms: {
        ui: {
          holds: 'buttons, fields, dialogs, tables',
          packages: ['react', 'react-aria-components', 'lucide-react', '@tanstack/react-router'],
        },
      },
    },
    {
      name: 'parts',
      holds: 'blocks put together; what differs is handed in',
      packages: ['react', 'lucide-react'],
      rooms: {
        charts: { holds: 'charts with their tables', packages: ['recharts'] },
        forms: {
          holds: 'the one form, its drafts, records of a file, choosers',
          packages: ['react-hook-form', 'zod', '@tanstack/react-router'],
        },
        paper: { holds: 'what every printed page and saved list shares' },
      },
    },
    {
      name: 'reports',
      holds: 'figures as sections',
      rooms: {
        reports: {
          holds: 'the sections that the report of the province and the returns share',
          packages: ['react', 'lucide-react', 'zod', '@tanstack/react-query'],
        },
      },
    },
    {
      name: 'features',
      holds: 'the screens; a feature never imports another: share a block in ui or forms, or link by route',
      apart: true,
      packages: [
        ...['react', 'react-aria-components', 'react-hook-form', 'lucide-react', 'zod'],
        '@tanstack/react-router',
      ],
      rooms: {
        'features/admission': { holds: 'opening a file' },
        'features/centers': { holds: 'the homes' },
        'features/children': { holds: 'the list of children' },
        'features/daily': { holds: 'the daily life of a home and of a child' },
        'features/desk': { holds: 'the first screen, findings' },
        'features/documents': {
          holds: 'papers and photographs',
          packages: ['pdfjs-dist', 'react-easy-crop'],
        },
        'features/duplicates': { holds: 'two files of one child' },
        'features/file': { holds: "a child's file" },
        'features/frame': { holds: 'the frame around all screens' },
        'features/guide': { holds: 'the guide' },
        'features/independence': { holds: 'those who leave care' },
        'features/insurance': { holds: 'who is insured, lists for enrolment' },
        'features/letters': { holds: 'letters, the summary sheet, lists with photographs' },
        'features/money': { holds: 'payments of a month, tariffs, lists, the money of a child' },
        'features/moves': { holds: 'moving a child' },
        'features/palette': { holds: 'Ctrl+K' },
        'features/print': { holds: 'the page that is printed' },
        'features/province': { holds: 'the report of the province' },
        'features/returns': { holds: 'monthly returns' },
        'features/session': { holds: 'signing in' },
        'features/settings': { holds: 'settings and users' },
        'features/staff': { holds: 'who works in the homes' },
        'features/start': { holds: 'choosing and making a register' },
      },
    },
    {
      name: 'page',
      holds: 'where the page starts',
      rooms: {
        '.': {
          holds: 'routes and documents',
          packages: [
            ...['react', 'react-dom', 'react-aria-components', 'zod'],
            ...['@tanstack/react-query', '@tanstack/react-router'],
          ],
        },
      },
    },
  ],
}
