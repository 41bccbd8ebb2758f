export const roles = [
  'social_worker',
  'psychologist',
  'director',
  'province_officer',
  'viewer',
  'carer',
] as const
export type Role = (typeof roles)[number]

/** Everyone who is signed in, the carers of a home too. */
export const signedIn: readonly Role[] = [...roles]
/** Everyone who may look into children's files; carers see of their home's children only what daily care asks for. */
export const everyRole: readonly Role[] = roles.filter((role) => role !== 'carer')
/** Those who see and keep a home's daily life. */
export const dailyReaders: readonly Role[] = [
  'carer',
  'social_worker',
  'psychologist',
  'director',
  'province_officer',
]
export const dailyKeepers: readonly Role[] = ['carer', 'social_worker', 'director']
/** Those who keep files. */
export const fileKeepers: readonly Role[] = ['social_worker', 'director']
/** The only ones who ever see a psychologist's notes. */
export const psychologyReaders: readonly Role[] = ['psychologist', 'director']
/** Who sees account numbers and their owners. */
export const accountReaders: readonly Role[] = ['social_worker', 'director', 'province_officer']
/** Those who answer for a home or add homes up. */
export const managers: readonly Role[] = ['director', 'province_officer']
/** Who sees the homes added up. */
export const totalReaders: readonly Role[] = [...managers, 'viewer']
/** Who sees the colleagues with their national ids. */
export const staffReaders: readonly Role[] = ['social_worker', 'director', 'province_officer']
export const directorOnly: readonly Role[] = ['director']
