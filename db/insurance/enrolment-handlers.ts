import type { Handlers, SubjectMethodName } from '../context/context'
import type { enrolmentMethods } from '../contract/enrolment'
import { answerEnrolment } from './answer'
import { enrolmentList, enrolmentLists, makeEnrolmentList } from './lists'
import { readAnswer } from './returned-file'
import { watch } from './watch'

/** What the register answers about who is insured, and about the lists that are sent for enrolment. */
export const enrolmentHandlers: Handlers<Extract<SubjectMethodName, keyof typeof enrolmentMethods>> = {
  'insurance.watch': watch,
  'insurance.enrolmentLists': enrolmentLists,
  'insurance.enrolmentList': enrolmentList,
  'insurance.makeEnrolmentList': makeEnrolmentList,
  'insurance.answerEnrolment': answerEnrolment,
  'insurance.readAnswer': readAnswer,
}
