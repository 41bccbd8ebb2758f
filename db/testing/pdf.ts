/** The package behind `db/formats/pdf.ts`, for tests that draw a PDF or look into one. */
export * from 'pdf-lib'
