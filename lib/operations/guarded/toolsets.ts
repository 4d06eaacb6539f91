import { browser } from '../browser/browser.ts'
import type { Operation } from '../operation.ts'

/** Every family of guarded tools, in the order in which clients see them. */
const TOOLSETS: ReadonlyMap<string, readonly Operation[]> = new Map([['browser', browser]])

/** The tools of these toolsets, each once, always in the same order. Names of other toolsets are ignored. */
export function guardedToolsOf(names: readonly string[]): Operation[] {
  return [...TOOLSETS].filter(([name]) => names.includes(name)).flatMap(([, tools]) => tools)
}
