import { ALWAYS, type Rule } from '../rule'

/** No order is dated after the real day or before the child's birth; an impossible birth date (B02) judges nothing. */
export const b42OrderDateImpossible: Rule = {
  code: 'B42',
  severity: 'block',
  subject: 'order',
  fields: ['issuedOn'],
  since: ALWAYS,
  check: ({ file, birthDate, realToday }) =>
    (file.orders ?? []).flatMap(({ id, issuedOn }) =>
      issuedOn > realToday
        ? [{ recordId: id, on: issuedOn, details: { fault: 'future', day: issuedOn } }]
        : birthDate !== null && issuedOn < birthDate
          ? [{ recordId: id, on: issuedOn, details: { fault: 'before_birth', day: issuedOn } }]
          : [],
    ),
}
