import type { Handlers } from '../context'

export const enrolmentHandlers: Handlers<
  Extract<
    import('../context').SubjectMethodName,
    keyof typeof import('../contract/enrolment').enrolmentMethods
  >
> = {} as never
