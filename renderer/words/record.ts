/** Sentences of every list of dated records. */
export const recordWords = {
  actionsOf: (name: string) => `کارهای ${name}`,
  removeTitle: 'این مورد برداشته شود؟',
  removeText: (name: string) =>
    `«${name}» از پرونده برداشته می‌شود. در تاریخچه می‌ماند و تا بستن پیام می‌توانید پس بگیرید.`,
  removed: 'برداشته شد.',
  broughtBack: 'دوباره در پرونده است.',
} as const
