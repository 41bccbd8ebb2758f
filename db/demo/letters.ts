import { addDays } from '../contract/jalali'
import { handlers } from '../service/handlers'
import type { OpenRegister } from '../register/open-register'
import type { Office } from './money'
import { asOf, childrenInCare } from './people-at'

const kinds = ['school', 'hospital', 'registry'] as const
const LETTERS = 9

/** A few letters of the last weeks, made as the page makes them. */
export async function addLetters(register: OpenRegister, office: Office): Promise<void> {
  await register.command('demo.letters', async (context) => {
    const children = await childrenInCare(context.db, office.day)
    for (let made = 0; made < LETTERS; made += 1) {
      const child = children[(made * 17) % children.length]
      if (child === undefined) return
      const day = addDays(office.day, made * 3 - 40)
      const worker = asOf(context, office.worker, day)
      const about = { childId: child.id, templateId: kinds[made % kinds.length] ?? 'school' }
      const draft = await handlers['letters.draft'](worker, about)
      await handlers['letters.make'](worker, { ...about, ...draft, datedOn: day })
    }
  })
}
