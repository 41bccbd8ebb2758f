/** Whether who asks may approve a line (rule B62): somebody else computed it, or there is nobody else who keeps files (fewer than two users who can sign in as social worker or director). `computedBy` is null where the register does not know it. */
export function mayApprove(computedBy: string | null, userId: string, keepers: number): boolean {
  return computedBy === null || computedBy !== userId || keepers < 2
}
