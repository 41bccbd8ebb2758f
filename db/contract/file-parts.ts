/** The parts of a child's file by their last step in the address; the first four share its first page. */
export const fileParts = [
  'identity',
  'placements',
  'insurance',
  'supports',
  'family',
  'legal',
  'health',
  'education',
  'psychology',
  'care',
  'daily',
  'documents',
  'money',
  'independence',
] as const
export type FilePart = (typeof fileParts)[number]
