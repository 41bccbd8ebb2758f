/** Columns that most tables have. */
export interface Kept {
  created_at: string
  updated_at: string
  revision: number
}
export interface Deletable extends Kept {
  deleted_at: string | null
  external_id: string | null
}
export type Bit = 0 | 1
