/** The longest that the shell takes (`printJobSchema`). */
const LONGEST = 200

/** What stands at the foot of every page of a document: whose it is, which, of when; what is not known is left out. */
export function printFooter(...parts: readonly (string | null | undefined)[]): string {
  return parts
    .filter((part) => part !== null && part !== undefined && part !== '')
    .join(' · ')
    .slice(0, LONGEST)
}
