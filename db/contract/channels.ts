/** The names that cross between page and shell; the preload script imports this file and nothing else. */
export const INVOKE_CHANNEL = 'sarpanah:invoke'
export const EVENT_CHANNEL = 'sarpanah:event'
