import { v7 } from 'uuid'

/** A new record's key: UUIDv7, so that keys of many registers never clash and grow with time. */
export function newId(): string {
  return v7()
}

/** Whether the text is a UUID in its usual writing. */
export function isUuid(text: string): boolean {
  return /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/u.test(text)
}
