/** SQL text of a row as a JSON object of these columns: with `json_group_array` rows of several tables come by one statement. */
export const jsonObject = (columns: readonly string[]): string =>
  `json_object(${columns.map((name) => `'${name}', "${name}"`).join(', ')})`
