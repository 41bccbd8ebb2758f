import type { Failure } from './contract/result'

/** The only error a subject throws on purpose; the service turns it into the failure of a Result. Holds codes, never names. */
export class RegisterError extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.reason === undefined ? failure.code : `${failure.code} ${failure.reason}`)
    this.name = 'RegisterError'
    this.failure = failure
  }
}
