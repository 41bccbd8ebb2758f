/** The package behind `db/formats/excel.ts`, for tests that fill in a workbook or look at what only a spreadsheet shows: fonts, formats, views. */
export { default as excel } from 'exceljs'
