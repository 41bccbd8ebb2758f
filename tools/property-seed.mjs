import fc from 'fast-check'

// The same cases in every run, so that a change is judged by what it changed; `npm run torture` looks at new ones.
const seed = Number(process.env.SARPANAH_PROPERTY_SEED ?? 1403)
fc.configureGlobal({ seed })
