import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { samplePackage } from '../testing/declared'
import { pdfOf, pngOf } from '../testing/documents'
import type { OpenRegister } from '../register/open-register'
import { tableRows } from '../testing/register'
import { exportPackage } from './export-package'
import { packageFileNames, tableOf } from './package-files'
import { blocksIn, Workshop } from '../testing/packages'
import { wholePackage } from '../testing/whole-package'

const workshop = new Workshop()
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
let whole: Readonly<Record<string, string | Uint8Array>>

beforeAll(async () => {
  const photo = pngOf(30, 40)
  const order = await pdfOf(2)
  whole = {
    ...samplePackage({ childId: 'k1', centerId: 'c1' }),
    ...wholePackage,
    'children.csv':
      'id,file_number,first_name,last_name,father_name,sex,birth_date,national_id,legal_status\n' +
      'k1,101,سارا,احمدی,علی,female,2007-04-05,0499370899,parents_deceased\n' +
      'k2,102,مریم,احمدی,علی,female,2012-04-05,,parents_deceased\n' +
      'k3,103,مریم,احمدی,حسن,female,2012-05-05,,parents_deceased\n',
    'relatives.csv':
      'id,first_name,last_name,father_name,national_id,birth_date,life,phone,address,note\n' +
      'v1,زهرا,كريمي,,,,alive,۰۹۱۲۰۰۰۰۰۰۰,قم,"دو\nخط"\nv2,علی,احمدی,,,,dead,,,\n',
    'child_relatives.csv':
      'id,child_id,relative_id,relation,is_guardian,standing,reason\n' +
      'w1,k1,v1,aunt,true,fit,\nw2,k2,v1,aunt,false,unavailable,دور است\nw3,k1,v2,father,false,,\n',
    'siblings.csv': 'id,child_id,sibling_id,kind\nx1,k2,k1,full\n',
    'orders.csv':
      'id,child_id,kind,number,issued_on,court,branch,valid_until,note,document_id\n' +
      'j1,k1,entrustment,۱۲/۳,2023-04-30,دادگاه خانواده,۲,2025-04-30,,d8\n',
    'legal_events.csv': 'id,child_id,kind,on_day,note\ny1,k1,guardian_came,2023-06-01,عمه\n',
    'health.csv': 'id,child_id,blood_group,disability_kind,disability_degree,note\nz1,k1,A+,none,,سالم\n',
    'health_records.csv':
      'id,child_id,kind,title,starts_on,ends_on,who,result\nz2,k1,medicine,آهن,2023-06-01,2023-07-01,,\n',
    'education.csv':
      'id,child_id,level,grade,school,place,starts_on,ends_on,result,out_reason\n' +
      'f1,k1,upper_secondary,دهم,امید,outside,2022-09-23,2023-06-01,قبول,\n' +
      'f2,k1,out_of_school,,,,2023-06-01,,,بیماری\n',
    'social_reports.csv':
      'id,child_id,kind,on_day,by_name,body\nb7,k1,entry,2023-05-02,کریمی,"با  دو فاصله\n\nو خط"\n',
    'goals.csv':
      'id,child_id,planned_on,area,goal,who,due_on,state,result\ng7,k1,2023-05-10,family,دیدار,مددکار,2023-08-01,open,\n',
    'reviews.csv': 'id,child_id,held_on,attended,decision,next_on\nr7,k1,2023-08-10,مدیر,ادامه,2024-02-10\n',
    'documents.csv': 'id,child_id,slot,title,dated_on\nd7,k1,photo,,\nd8,k1,judicial_order,حکم,2023-04-30\n',
    'document_pages.csv':
      'id,document_id,page_number,media_type,sha256,file\n' +
      `e7,d7,1,image/png,${sha256(photo)},documents/photo.png\n` +
      `e8,d8,1,application/pdf,${sha256(order)},documents/order.pdf\n`,
    'documents/photo.png': photo,
    'documents/order.pdf': order,
    'letter_templates.csv': 'id,title,addressee,body\nschool,معرفی,,"متن  مدیر"\nt9,بانک,ریاست بانک,{نام}\n',
    'letters.csv':
      'id,child_id,number,kind,dated_on,addressee,body,made_by\nl9,k1,1/1403/1,معرفی,2024-05-01,مدیر,متن نامه,کسی\n',
    'not_same.csv': 'id,one_id,other_id,decided_at,decided_by\nn9,k3,k2,2024-05-01T08:00:00.000Z,مدیر\n',
  }
})
afterAll(() => workshop.dispose())

async function exported(register: OpenRegister, name = 'export') {
  const to = workshop.place(name)
  await register.query('register.export', (context) => exportPackage(context, to))
  return to
}

const pagesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, 'documents')).map((name) => [
      name,
      sha256(readFileSync(join(folder, 'documents', name))),
    ]),
  )

describe('whole files with rows in every table', () => {
  it.each(['export', 'export.zip'])('come in, and out and in again the same, as %s', async (name) => {
    const first = await workshop.imported(workshop.package(whole), async (register, outcome) => {
      expect(blocksIn(outcome)).toEqual([])
      expect(outcome.refused).toBe(false)
      for (const file of packageFileNames) {
        const rows = await register.query('test', ({ db }) => tableRows(db, tableOf[file]))
        expect(rows.length, file).toBeGreaterThan(0)
      }
      return { to: await exported(register, name), folder: await exported(register) }
    })
    await workshop.imported(first.to, async (register, outcome) => {
      expect(blocksIn(outcome)).toEqual([])
      const again = await exported(register)
      expect(workshop.filesOf(again)).toEqual(workshop.filesOf(first.folder))
      expect(pagesOf(again)).toEqual(pagesOf(first.folder))
      expect(Object.keys(pagesOf(again))).toHaveLength(2)
    })
  })

  it('hold no word of psychology, and without papers none of them', async () => {
    await workshop.imported(workshop.package(whole), async (register) => {
      const folder = workshop.place('export')
      await register.query('register.export', (context) =>
        exportPackage(context, folder, { withDocuments: false }),
      )
      const files = workshop.filesOf(folder)
      expect(Object.keys(files).join(' ')).not.toMatch(/psycholog/u)
      expect(files['document_pages.csv']?.trimEnd().split('\n')).toHaveLength(1)
      expect(readdirSync(folder)).not.toContain('documents')
    })
  })
})

const faults: readonly (readonly [string, string | RegExp, string, string])[] = [
  ['relatives.csv', 'v2,علی,احمدی', 'v2,,', 'relatives.csv:4:last_name F02'],
  ['relatives.csv', 'dead', 'gone', 'relatives.csv:4:life F03'],
  ['child_relatives.csv', 'w3,k1,v2', 'w3,k1,v1', 'child_relatives.csv:4:relative_id F11'],
  ['child_relatives.csv', 'w3,k1,v2', 'w3,k1,v8', 'child_relatives.csv:4:relative_id F06'],
  ['siblings.csv', 'x1,k2,k1,full', 'x1,k2,k1,full\nx2,k1,k2,full', 'siblings.csv:3:sibling_id F11'],
  ['siblings.csv', 'k2,k1', 'k2,k2', 'siblings.csv:2:sibling_id F03'],
  ['orders.csv', '2025-04-30', '2022-04-30', 'orders.csv:2:valid_until B10'],
  ['orders.csv', 'j1,k1', 'j1,k2', 'orders.csv:2:document_id F03'],
  ['orders.csv', ',d8', ',d0', 'orders.csv:2:document_id F06'],
  ['health.csv', 'z1,k1,A+', 'z0,k1,B+,,,\nz1,k1,A+', 'health.csv:3:child_id F11'],
  [
    'education.csv',
    'f2,k1,out_of_school,,,,2023-06-01',
    'f2,k1,out_of_school,,,,2023-05-01',
    'education.csv:3:starts_on F12',
  ],
  ['education.csv', ',,,بیماری', ',,,', 'education.csv:3:out_reason F02'],
  ['documents.csv', 'd8,k1,judicial_order', 'd8,k1,photo', 'documents.csv:3:slot F11'],
  ['document_pages.csv', 'documents/photo.png', 'documents/none.png', 'document_pages.csv:2:file F15'],
  ['document_pages.csv', 'documents/photo.png', '../photo.png', 'document_pages.csv:2:file F15'],
  ['document_pages.csv', /image\/png,[\da-f]{4}/u, 'image/png,0000', 'document_pages.csv:2:file F15'],
  ['document_pages.csv', 'image/png', 'image/jpeg', 'document_pages.csv:2:file F15'],
  [
    'letters.csv',
    'l9,k1,1/1403/1',
    'l8,k1,1/1403/1,معرفی,2024-05-01,,متن,کسی\nl9,k1,1/1403/1',
    'letters.csv:3:number F11',
  ],
  ['not_same.csv', 'k3,k2', 'k3,k3', 'not_same.csv:2:other_id F03'],
]

it.each(faults)('%s with a fault is refused at its place: %s → %s', async (file, from, to, expected) => {
  const written = String(whole[file])
  const broken = written.replace(from, to)
  expect(broken).not.toBe(written)
  await workshop.imported(workshop.package({ ...whole, [file]: broken }), async (register, outcome) => {
    expect(blocksIn(outcome)).toContain(expected)
    expect(outcome.refused).toBe(true)
    expect(await register.query('test', ({ db }) => tableRows(db, 'relatives'))).toEqual([])
  })
})
