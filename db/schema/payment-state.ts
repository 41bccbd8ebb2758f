/**
 * SQL text of a line's state: its latest step in the order computed, approved, paid, reversed. `line` is the alias of payment_lines.
 * One look into the index of a line's steps: by the alphabet `paid` and `reversed` come after the others, and only `approved` comes
 * before the `computed` that it follows.
 */
export const stateSql = (line: string): string =>
  `(SELECT CASE WHEN max(step) = 'computed' THEN CASE WHEN min(step) = 'approved' THEN 'approved' ELSE 'computed' END
      ELSE coalesce(max(step), 'computed') END FROM payment_steps WHERE line_id = ${line}.id)`
