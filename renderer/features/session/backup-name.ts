const BACKUP = /\.backups[\\/][^\\/]+-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z(?:-\d+)?\.sarpanah$/u

/** The moment at which the register at this path was put aside, as ISO; null where it is no backup in its folder. */
export function backupMadeAt(path: string): string | null {
  const match = BACKUP.exec(path)
  if (match === null) return null
  const [, year, month, day, hour, minute, second] = match
  return `${String(year)}-${String(month)}-${String(day)}T${String(hour)}:${String(minute)}:${String(second)}Z`
}
