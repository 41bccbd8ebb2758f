import type { Admission, AdmissionInput } from '../../../db/contract/children'
import type { ContractForm } from '../../forms/contract-form'

/** The one form of an admission, as its parts share it. */
export type AdmissionForm = ContractForm<AdmissionInput, Admission>
