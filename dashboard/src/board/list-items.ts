import type { JobRow } from '../../../lib/schema/api.ts'
import { keyOf } from './board.ts'
import type { Group } from './groups.ts'

/** Failures shown before the group is folded, so that running jobs stay on the screen. */
const FEW = 5

/** A group as it is drawn, with the place of its title and rows among the items of the list. */
export type Section = {
  name: Group['name']
  /** Every job of the group. */
  rows: readonly JobRow[]
  /** How many of them are drawn: none of a closed group, a few of a folded one. */
  drawn: number
  isShown: boolean
  /** Index of the title; its rows follow. */
  at: number
}

/** How a person has set a group: open, closed, or folded to a few rows. */
export type Shown = 'open' | 'closed' | 'few'

/** Lays the groups out as one list of items, titles among them. */
export function layOut(
  groups: readonly Group[],
  shownOf: (name: Group['name']) => Shown,
): { sections: Section[]; count: number } {
  let at = 0
  const sections = groups.map(({ name, rows }) => {
    const shown = shownOf(name)
    const drawn = { open: rows.length, closed: 0, few: Math.min(FEW, rows.length) }[shown]
    const section = { name, rows, drawn, isShown: shown !== 'closed', at }
    at += drawn + 1
    return section
  })
  return { sections, count: at }
}

/** The section and the row of an item; without a row for a title. */
export function itemAt(
  sections: readonly Section[],
  index: number,
): { section: Section; row: JobRow | undefined } | undefined {
  const section = sections.findLast(({ at }) => at <= index)
  return section && { section, row: section.rows[index - section.at - 1] }
}

/** The index of the item of a job; -1 when it is not drawn. */
export function indexOfKey(sections: readonly Section[], key: string | undefined): number {
  if (key === undefined) return -1
  for (const { rows, drawn, at } of sections) {
    const row = rows.findIndex((each) => keyOf(each) === key)
    if (row !== -1) return row < drawn ? at + 1 + row : -1
  }
  return -1
}

/** The keys of the drawn jobs from top to bottom. */
export function keysOf(sections: readonly Section[]): string[] {
  return sections.flatMap(({ rows, drawn }) => rows.slice(0, drawn).map(keyOf))
}
