import { studyLevels } from '../../db/contract/education'
import { severities } from '../../db/contract/findings'
import { contactKinds } from '../../db/contract/independence'
import { taskKinds } from '../../db/contract/desk'
import { figureName } from '../../db/contract/words/figures'
import { educationLevelWords, taskKindWords } from '../../db/contract/words/file-terms'
import { wordOf } from '../../db/contract/words/terms'
import { careReportWords as words } from '../words/care-report'
import { type Count, type FigureSet, ordered } from './figure-set'
import type { Row } from './sections'

const groups = ['residential', 'family'] as const

/** Whether the report has figures of a family; one signed before there were any has none. */
function hasFamily(set: FigureSet, prefix: string): boolean {
  return set.all.some(({ code }) => code.startsWith(prefix))
}
export const hasEducation = (set: FigureSet): boolean => hasFamily(set, 'education.')
export const hasWork = (set: FigureSet): boolean => hasFamily(set, 'work.contacts')
export const hasOverdue = (set: FigureSet): boolean => hasFamily(set, 'work.overdue')
export const hasFindings = (set: FigureSet): boolean => hasFamily(set, 'findings.')

/** Students by level, of residents and of children in families. */
export function levelRows(set: FigureSet): Row[] {
  return [
    ...studyLevels.map((level) => ({
      key: level,
      label: wordOf(educationLevelWords, level),
      cells: groups.map((care) => set.count(`education.${care}.level.${level}`)),
    })),
    {
      key: 'total',
      label: words.total,
      isTotal: true,
      cells: groups.map((care) => set.count(`education.${care}.students`)),
    },
  ]
}

/** Children of school age: at school, out of it, and of whom nothing is recorded. */
export function schoolAgeRows(set: FigureSet): Row[] {
  const parts = [
    ['studying', words.studying],
    ['out_of_school', words.outOfSchool],
    ['unrecorded', words.unrecorded],
  ] as const
  return [
    ...parts.map(([part, label]) => ({
      key: part,
      label,
      cells: groups.map((care) => {
        const code = `education.${care}.school_age.${part}`
        return set.count(code, words.ofSchoolAge(set.find(code)?.base ?? 0))
      }),
    })),
    {
      key: 'total',
      label: words.total,
      isTotal: true,
      cells: groups.map((care) => set.count(`education.${care}.school_age`)),
    },
  ]
}

/** Visits and contacts by kind, reviews, goals: how often, and for how many children. */
export function doneRows(set: FigureSet): Row[] {
  const contacts = { visit: words.visit, phone: words.phone, message: words.message, other: words.other }
  const rows = [
    ...contactKinds.map((kind) => [`contacts.${kind}`, contacts[kind]] as const),
    ['contacts.not_reached', words.notReached] as const,
    ['reviews', words.reviews] as const,
    ['goals', words.goals] as const,
  ]
  return rows.map(([part, label]) => ({
    key: part,
    label,
    cells: [set.count(`work.${part}`), set.count(`work.${part}.children`)],
  }))
}

/** Overdue tasks by kind, in the order of the desk. */
export function overdueRows(set: FigureSet): Row[] {
  const found = set.parts('work.overdue')
  return [
    ...ordered(taskKinds, found)
      .filter((kind) => found.includes(kind))
      .map((kind) => ({
        key: kind,
        label: wordOf(taskKindWords, kind),
        cells: [set.count(`work.overdue.${kind}`)],
      })),
    { key: 'total', label: words.total, isTotal: true, cells: [set.count('work.overdue')] },
  ]
}

/** Open findings by severity with those of the center's own return, their sum, and the accepted ones. */
export function findingRows(set: FigureSet): Row[] {
  const open = [...severities, 'center'].map((part) => set.count(`findings.${part}`))
  const total: Count = {
    codes: open.filter(({ value }) => value !== 0).flatMap(({ codes }) => codes),
    value: open.reduce((sum, { value }) => sum + (value ?? 0), 0),
    name: words.openTotal,
  }
  return [
    ...severities.map((severity) => ({
      key: severity,
      label: figureName(`findings.${severity}`),
      cells: [set.count(`findings.${severity}`)],
    })),
    { key: 'center', label: words.center, cells: [set.count('findings.center')] },
    { key: 'total', label: words.openTotal, isTotal: true, cells: [total] },
    { key: 'accepted', label: words.accepted, cells: [set.count('findings.accepted')] },
  ]
}
