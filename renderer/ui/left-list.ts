let left: { readonly userId: string; readonly address: Readonly<Record<string, string>> } | null = null

/** Keeps at which address this user left the list of children. */
export function keepLeftAddress(userId: string, address: Readonly<Record<string, string>>): void {
  left = { userId, address }
}

/** The address at which this user left the list; where she has not been there, all children. */
export function leftListAddress(userId: string): Readonly<Record<string, string>> {
  return left?.userId === userId ? left.address : {}
}
