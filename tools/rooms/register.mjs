/** Besides what is listed, a subject is asked through its queries. */
const asked = ['queries']
/** Everything above the words asks the file in SQL. */
const sql = ['kysely']

/** @type {import('./table.mjs').House} */
export const db = {
  enters: {},
  stranger:
    'The register knows no window: it answers through a handler and tells through an event of db/contract/events.ts.',
  limits: { rooms: 42, floors: 12, rootFiles: 20 },
  floors: [
    {
      name: 'words',
      holds: 'what is said between page and register, and how the register came about',
      rooms: {
        contract: {
          holds: 'every method with what goes in, what comes out and which roles; dates, money, Persian text',
          packages: ['zod', '@internationalized/date'],
        },
        migrations: {
          holds: 'the steps by which a register grew; frozen',
          enteredBy: ['db/register'],
          packages: ['kysely'],
        },
      },
    },
    {
      name: 'columns',
      holds: 'the shape of what is stored',
      packages: sql,
      rooms: { schema: { holds: 'tables as kysely sees them, and the mapping of their rows' } },
    },
    {
      name: 'ground',
      holds: 'what every handler stands on',
      packages: sql,
      rooms: {
        context: {
          holds: 'who asks, today, the transaction, the audit, revisions, ids, errors',
          packages: ['uuid', 'node'],
        },
        formats: {
          holds:
            "bytes of Excel and PDF files, each behind one file, so that the package's successor can take its place",
          packages: ['exceljs', 'pdf-lib', 'node'],
        },
      },
    },
    {
      name: 'homes',
      holds: 'records that name no child',
      packages: sql,
      rooms: {
        centers: { holds: 'the homes', doors: asked },
        drafts: { holds: 'forms begun and not saved', doors: asked },
        settings: { holds: 'what the register is set to', doors: ['queries', 'commands'] },
        users: { holds: 'who may sign in, and as what', doors: ['queries', 'commands'], packages: ['zod'] },
      },
    },
    {
      name: 'children',
      holds: 'who is in the register, and the file it is in',
      packages: sql,
      rooms: {
        children: {
          holds: 'the list of children, its index and search, look-alikes',
          doors: ['queries', 'links', 'search'],
          packages: ['node'],
        },
        'child-file': {
          holds: 'the file of a child as it is stored: read once, as a step leaves it, stored',
        },
        people: {
          holds: 'the relations of who stands where on a day, which lists and figures share',
          doors: ['queries', 'scope', 'dialect', 'own-home'],
        },
        register: {
          holds: 'the file, its keys, lock, backups and accounts',
          packages: ['node', 'zod', 'better-sqlite3-multiple-ciphers', '@node-rs/argon2'],
        },
        staff: { holds: 'who works in the homes', doors: asked },
      },
    },
    {
      name: 'judgement',
      holds: "records of a file in general, and the rules that judge them; a rule knows no subject's steps",
      packages: sql,
      rooms: {
        documents: {
          holds: 'scanned papers and photographs',
          doors: ['queries', 'picture', 'content'],
          packages: ['node'],
        },
        history: {
          holds: 'what changed, a file as of a day, who opened it',
          doors: ['derived', 'signed-returns', 'remembered', 'stored-rows'],
        },
        letters: { holds: 'letters and their templates', doors: asked },
        records: {
          holds: 'the one way in which dated records of a child are listed, saved and taken off',
          packages: ['zod'],
        },
        rules: { holds: 'facts of a file, and a rule for each thing that can be wrong with them' },
      },
    },
    {
      name: 'standing',
      holds: 'records of one part of a file, and what is to be done about it',
      packages: sql,
      rooms: {
        insurance: {
          holds: 'policies, lists for enrolment, who is not insured',
          doors: asked,
          packages: ['node'],
        },
        legal: { holds: 'court orders, events, clocks', doors: asked },
        money: {
          holds: 'entitlements, tariffs, the ledger, payment lists, savings',
          doors: ['queries', 'lists/payment-lists'],
          packages: ['node'],
        },
        relatives: { holds: 'relatives and siblings', doors: asked },
        supports: { holds: "Emdad's supports", doors: [] },
        tasks: { holds: 'what is due, per child and per home', doors: asked },
      },
    },
    {
      name: 'counts',
      holds: 'where a child is, and how many are',
      packages: sql,
      rooms: {
        figures: { holds: 'every figure with the children behind it', doors: ['queries', 'money'] },
        independence: { holds: 'plans, contacts and grants of those who leave care', doors: asked },
        placements: { holds: 'spells and moves', doors: asked },
      },
    },
    {
      name: 'steps',
      holds: 'what is done with whole files',
      packages: sql,
      rooms: {
        admission: { holds: 'opening a file in one step', doors: ['file'] },
        care: { holds: 'reviews, goals, health, education, psychology, social reports', doors: [] },
        daily: { holds: 'the daily life of a home: what befell on a day those who live there', doors: [] },
        desk: { holds: 'the first screen: tasks, findings, totals', doors: [] },
        duplicates: { holds: 'the same child twice: found, merged, undone', doors: [], packages: ['node'] },
        interchange: {
          holds: 'the open format: a register as a package of CSV files, out and in',
          doors: [
            ...['import-package', 'package-files', 'read-package', 'page-source'],
            ...['export-package', 'rule-findings', 'package-finding'],
          ],
          packages: ['fflate', 'node'],
        },
        returns: { holds: 'signed monthly returns', doors: [], packages: ['node', 'zod'] },
      },
    },
    {
      name: 'paper',
      holds: 'what leaves on paper',
      packages: sql,
      rooms: {
        office: {
          holds: 'lists and papers as Excel, CSV and Word',
          doors: ['report', 'write-table'],
          asksHandlers: true,
          packages: ['docx', 'fflate', 'node'],
        },
      },
    },
    {
      name: 'door',
      holds: 'where the house is entered',
      packages: sql,
      rooms: {
        service: {
          holds: 'sessions, and every method answered by its handler',
          doors: ['service', 'session', 'handlers'],
          asksHandlers: true,
          packages: ['node'],
        },
      },
    },
    {
      name: 'stage',
      holds: 'registers that are made up',
      packages: sql,
      rooms: {
        demo: {
          holds: 'the demonstration registers',
          doors: ['make', 'demonstrations'],
          packages: ['@faker-js/faker', 'node'],
        },
        testing: {
          holds: 'what tests share: registers, random files, recounts; the program never reaches it',
          enteredBy: [],
          asksHandlers: true,
          opensAll: true,
          packages: ['fast-check', 'vitest', 'exceljs', 'pdf-lib', 'node'],
        },
      },
    },
  ],
}
