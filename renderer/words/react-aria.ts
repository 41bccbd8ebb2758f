import { persianNumber } from '../../db/contract/persian'

type Args = Readonly<Record<string, unknown>>
type Sentence = string | ((args: Args) => string)

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const count = (value: unknown): string => (typeof value === 'number' ? persianNumber(value) : '')

/** Persian strings of React Aria, which ships none; by package and key. */
export const reactAriaWords: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  'react-aria-components': {
    selectPlaceholder: 'برگزینید',
    tableResizer: 'تغییر پهنا',
    dropzoneLabel: 'جای رها کردن',
    colorSwatchPicker: 'رنگ‌ها',
  },
  '@react-aria/autocomplete': { collectionLabel: 'پیشنهادها' },
  '@react-aria/breadcrumbs': { breadcrumbs: 'مسیر' },
  '@react-aria/combobox': {
    focusAnnouncement: (args) =>
      `${args['isGroupChange'] === true ? `گروه ${text(args['groupTitle'])}، ` : ''}${text(args['optionText'])}${args['isSelected'] === true ? '، برگزیده' : ''}`,
    countAnnouncement: (args) => `${count(args['optionCount'])} گزینه هست.`,
    selectedAnnouncement: (args) => `${text(args['optionText'])}، برگزیده`,
    buttonLabel: 'نشان دادن پیشنهادها',
    listboxLabel: 'پیشنهادها',
  },
  '@react-aria/grid': {
    deselectedItem: (args) => `${text(args['item'])} برگزیده نیست.`,
    longPressToSelect: 'برای برگزیدن نگه دارید.',
    select: 'برگزیدن',
    selectedAll: 'همه برگزیده شدند.',
    selectedCount: (args) => `${count(args['count'])} مورد برگزیده است.`,
    selectedItem: (args) => `${text(args['item'])} برگزیده شد.`,
  },
  '@react-aria/gridlist': { hasActionAnnouncement: 'باز می‌شود', hasLinkAnnouncement: 'پیوند' },
  '@react-aria/menu': { longPressMessage: 'برای باز کردن، نگه دارید یا Alt و پایین را بزنید' },
  '@react-aria/numberfield': {
    decrease: (args) => `کم کردن ${text(args['fieldLabel'])}`,
    increase: (args) => `زیاد کردن ${text(args['fieldLabel'])}`,
    numberField: 'خانه عدد',
  },
  '@react-aria/overlays': { dismiss: 'بستن' },
  '@react-aria/previewtrigger': { longPressMessage: 'برای دیدن نگه دارید' },
  '@react-aria/searchfield': { 'Clear search': 'پاک کردن جست‌وجو' },
  '@react-aria/spinbutton': { Empty: 'خالی' },
  '@react-aria/steplist': { steplist: 'گام‌ها' },
  '@react-aria/table': {
    ascending: 'صعودی',
    ascendingSort: (args) => `مرتب با ${text(args['columnName'])}، صعودی`,
    collapse: 'بستن',
    columnSize: (args) => `${count(args['value'])} پیکسل`,
    descending: 'نزولی',
    descendingSort: (args) => `مرتب با ${text(args['columnName'])}، نزولی`,
    expand: 'باز کردن',
    resizerDescription: 'برای تغییر پهنا Enter بزنید',
    select: 'برگزیدن',
    selectAll: 'برگزیدن همه',
    sortable: 'ستون مرتب‌شدنی',
  },
  '@react-aria/tag': { removeButtonLabel: 'برداشتن', removeDescription: 'برای برداشتن Delete بزنید.' },
  '@react-aria/toast': { close: 'بستن', notifications: (args) => `${count(args['count'])} پیام.` },
  '@react-aria/tree': { collapse: 'بستن', expand: 'باز کردن' },
}

/** Gives React Aria its Persian strings; must run before the first render. */
export function speakPersian(): void {
  Object.assign(window, {
    [Symbol.for('react-aria.i18n.locale')]: 'fa-IR',
    [Symbol.for('react-aria.i18n.strings')]: reactAriaWords,
  })
}
