import ignore from 'ignore'
import type { Ignore } from 'ignore'

import { DEFAULT_DENIALS } from './default-denials.ts'
import { below } from './find.ts'
import { folded } from './folded.ts'
import type { Root } from './root.ts'

/** Decides which paths below a root exist for tools. Paths are relative, as `relativePath` returns them. */
export type Denials = {
  isDenied: (relative: string, isFolder: boolean) => boolean
  /** Why a path is denied, for a person on this machine; undefined when it is not. */
  why: (relative: string, isFolder: boolean) => string | undefined
  /** True for a folder with something of the relay or another root below it: it must stay where it is. */
  holdsKept: (relative: string) => boolean
}

/** The rules of a root as its settings are now. */
export function createDenials(root: Root): Denials {
  const { deny, allow } = root.settings
  const own = patterns(deny)
  const lifted = patterns(allow)
  const kept = root.kept.flatMap((path) => below(root.directory, path) ?? []).map(folded)
  const isKept = (path: string) => kept.some((each) => below(each, path) !== undefined)

  function why(relative: string, isFolder: boolean): string | undefined {
    const path = folded(relative)
    if (path === '') return undefined
    if (isKept(path)) return 'it belongs to the relay itself, or to another root'
    if (matches(own, path, isFolder)) return 'the root\'s "deny" names it'
    const looks = DEFAULTS.find(
      ({ within, file }) => within.test(path) || (!isFolder && file.test(path)),
    )
    if (looks === undefined || matches(lifted, path, isFolder)) return undefined
    return `it looks like ${looks.what}`
  }

  return {
    why,
    isDenied: (relative, isFolder) => why(relative, isFolder) !== undefined,
    holdsKept: (relative) => kept.some((each) => below(folded(relative), each) !== undefined),
  }
}

/** True when the path, or a folder on the way to it, matches. */
function matches(rules: Ignore | undefined, path: string, isFolder: boolean): boolean {
  return rules !== undefined && rules.ignores(isFolder ? `${path}/` : path)
}

function patterns(list: readonly string[]): Ignore | undefined {
  if (list.length === 0) return undefined
  return ignore({ ignoreCase: true }).add(list.map(folded))
}

const DEFAULTS = Object.entries(DEFAULT_DENIALS).map(([what, { files, folders }]) => ({
  what,
  file: new RegExp(`(?:^|/)${anyOf(files)}$`),
  within: new RegExp(`(?:^|/)${anyOf(folders)}(?:/|$)`),
}))

function anyOf(list: readonly string[]): string {
  const any = list.map((pattern) =>
    folded(pattern)
      .replaceAll(/[.+^${}()|[\]\\?]/g, String.raw`\$&`)
      .replaceAll('*', '[^/]*'),
  )
  return `(?:${any.join('|')})`
}
