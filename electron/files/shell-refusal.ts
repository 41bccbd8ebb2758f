import type { Failure } from '../../db/contract/result'

/** What a handler of the shell throws to answer a failure of the contract. */
export class ShellRefusal extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.reason ?? failure.code)
    this.name = 'ShellRefusal'
    this.failure = failure
  }
}
