import type { Move, MoveInput } from '../../../db/contract/placements'
import type { ContractForm } from '../../forms/contract-form'

/** The form of a move, as its parts share it. */
export type MoveForm = ContractForm<MoveInput, Move>
