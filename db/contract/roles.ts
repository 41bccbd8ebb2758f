export const roles = ['social_worker', 'psychologist', 'director', 'province_officer', 'viewer'] as const
export type Role = (typeof roles)[number]

/** Everyone who is signed in. */
export const everyRole: readonly Role[] = [...roles]
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
