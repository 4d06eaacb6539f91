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
    const named = matchIn(own, path, isFolder)
    if (named !== undefined) return `"deny" of the root has ${named}`
    const looks = defaults().find(
      ({ within, file }) => within.test(path) || (!isFolder && file.test(path)),
    )
    if (looks === undefined || matchIn(lifted, path, isFolder) !== undefined) return undefined
    return `it looks like ${looks.what}`
  }

  return {
    why,
    isDenied: (relative, isFolder) => why(relative, isFolder) !== undefined,
    holdsKept: (relative) => kept.some((each) => below(folded(relative), each) !== undefined),
  }
}

/** The pattern that matches the path, or a folder on the way to it. */
function matchIn(rules: Ignore | undefined, path: string, isFolder: boolean): string | undefined {
  return rules?.test(isFolder ? `${path}/` : path).rule?.pattern
}

function patterns(list: readonly string[]): Ignore | undefined {
  if (list.length === 0) return undefined
  return ignore({ ignoreCase: true }).add(list.map(folded))
}

type Default = { what: string; file: RegExp; within: RegExp }

let known: Default[] | undefined

/** The default denials as patterns, made when the first path is judged: most processes judge none. */
function defaults(): Default[] {
  known ??= Object.entries(DEFAULT_DENIALS).map(([what, { files, folders }]) => ({
    what,
    file: new RegExp(`(?:^|/)${anyOf(files)}$`),
    within: new RegExp(`(?:^|/)${anyOf(folders)}(?:/|$)`),
  }))
  return known
}

function anyOf(list: readonly string[]): string {
  const any = list.map((pattern) =>
    folded(pattern)
      .replaceAll(/[.+^${}()|[\]\\?]/g, String.raw`\$&`)
      .replaceAll('*', '[^/]*'),
  )
  return `(?:${any.join('|')})`
}
