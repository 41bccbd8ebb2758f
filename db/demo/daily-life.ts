import { addDays, type IsoDate } from '../contract/jalali'
import type { incidentKinds } from '../contract/records/incident'
import { shifts } from '../contract/records/shift-log'
import type { Invention } from './people'
import type { FileWriter, FiledChild } from './whole-files'

const happenings = [
  'روز آرامی بود. همه به مدرسه رفتند و تکلیف‌ها انجام شد.',
  'دو نفر سرما خورده‌اند و استراحت کردند. داروها داده شد.',
  'پس از شام بازی گروهی داشتیم و ساعت ۲۲ همه خواب بودند.',
  'مربی نقاشی آمد. یکی از بچه‌ها دلتنگ خانواده بود و با او گفت‌وگو شد.',
  'شب آرام گذشت؛ یک بار برق رفت و همه در اتاق خود بودند.',
] as const

const incidents: readonly (readonly [(typeof incidentKinds)[number], string, string])[] = [
  ['injury', 'در حیاط زمین خورد و زانویش زخم شد. زخم شسته و پانسمان شد.', 'تعویض پانسمان'],
  ['illness', 'شب تب کرد. تب‌بر داده شد و تا صبح پایین آمد.', 'معاینه پزشک'],
  ['quarrel', 'بر سر تلویزیون با هم‌اتاقی درگیر شد. جدا شدند و آشتی کردند.', 'گفت‌وگوی روانشناس'],
]

const toKnow = [
  'به بادام‌زمینی حساسیت دارد.',
  'از تاریکی می‌ترسد؛ چراغ راهرو روشن بماند.',
  'عینک می‌زند و بی آن تخته را نمی‌بیند.',
] as const

/** The last week of each home: its shift log, an incident that is over and one that is open, and what must be known of some. */
export function writeDailyLife(
  writer: FileWriter,
  children: readonly FiledChild[],
  homeIds: readonly string[],
  day: IsoDate,
  invention: Invention,
): void {
  for (const homeId of homeIds) {
    const names = Array.from({ length: 3 }, () =>
      [invention.firstName('female', new Set()), invention.lastName()].join(' '),
    )
    for (let back = 6; back >= 0; back -= 1) {
      for (const [at, shift] of shifts.entries()) {
        // The last day's night has not come.
        if (back === 0 && shift === 'night') continue
        writer.row('shift_logs.csv', {
          ...{ id: invention.id(), center_id: homeId, on_day: addDays(day, -back), shift },
          by_name: names[at] ?? '',
          happened: invention.one(happenings),
          handed_to: names[(at + 1) % names.length] ?? null,
        })
      }
    }
    const residents = children.filter(({ history }) => {
      const last = history.spells.at(-1)
      return last?.kind === 'residential' && last.home?.id === homeId && last.startsOn < addDays(day, -7)
    })
    residents.slice(0, 2).forEach((child, at) => {
      const [kind, happened, followUp] = invention.one(incidents)
      const isOver = at === 0
      writer.row('incidents.csv', {
        ...{ id: invention.id(), child_id: child.id, kind, happened, told: 'مدیر خانه' },
        on_day: addDays(day, isOver ? -5 : -1),
        at_time: invention.one(['10:20', '17:45', '21:10']),
        follow_up: followUp,
        follow_up_on: addDays(day, isOver ? -4 : 1),
        closed_on: isOver ? addDays(day, -3) : null,
        closing: isOver ? 'انجام شد.' : null,
      })
    })
    residents.slice(2, 5).forEach((child, at) => {
      writer.row('must_knows.csv', {
        ...{ id: invention.id(), child_id: child.id, note: toKnow[at] ?? '' },
        starts_on: addDays(day, -7),
      })
    })
  }
}
