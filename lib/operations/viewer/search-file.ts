import * as z from 'zod/mini'

import type { Guard } from '../../workspace/guard/guard.ts'
import { createDeadline } from '../../workspace/search/deadline.ts'
import { findEntries } from '../../workspace/search/find.ts'
import { createGlobs } from '../../workspace/search/glob.ts'
import type { PathFilter } from '../../workspace/search/glob.ts'
import { createMatcher } from '../../workspace/search/matcher.ts'
import type { Matcher } from '../../workspace/search/matcher.ts'
import { cursorOf, positionOf } from '../../workspace/search/position.ts'
import type { Position } from '../../workspace/search/position.ts'
import { searchTree } from '../../workspace/search/search.ts'
import type { Match } from '../../workspace/search/search.ts'
import { READS } from '../effect.ts'
import { onRoot } from '../files/on-root.ts'
import { described, optional, prose, visible } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { cursor, object, optionalPath, typeOf, whole, workspaceId } from './fields.ts'

const MOST_RESULTS = 50

/** The whole result has at most 128 KiB; the rest is for what is around the matches. */
const MATCH_BYTES = 120 * 1024

const SEARCH_MS = 5000

export const searchFile = operation({
  name: 'searchFile',
  family: 'viewer',
  title: 'Search files',
  description:
    'Find paths, or lines in texts, that contain the query in any case. Searches again with cursor where truncated; timedOut means that it had no time to finish.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:read', mode: 'diagnose' },
  http: { method: 'get', path: '/viewer/search' },
  input: z.strictObject({
    workspaceId,
    mode: described(z.enum(['path', 'content']), 'What to search'),
    query: described(prose(256), 'Text'),
    regex: optional(z.boolean(), 'query is a pattern (RE2)'),
    pathPrefix: optionalPath('Folder to search in'),
    fileGlob: optional(
      z.array(visible(500)).check(z.refine(({ length }) => length <= 20, 'must have at most 20')),
      'Such as *.ts, src/**',
    ),
    maxResults: whole(1, MOST_RESULTS, 'Default and most 50'),
    contextLines: whole(0, 3, '0 to 3'),
    cursor,
  }),
  output: z.looseObject({ matches: z.array(object), truncated: z.boolean() }),
  async run(context, input) {
    const { workspaceId: root, mode, query, pathPrefix: path = '' } = input
    const after = positionOf(input.cursor, 'searchFile')
    const matcher = await createMatcher({
      text: query,
      isRegex: input.regex ?? false,
      ignoresCase: true,
    })
    const fits = await createGlobs(input.fileGlob ?? [])
    const limit = input.maxResults ?? MOST_RESULTS
    const asked = { matcher, fits, path, after, limit }
    const about = { tool: 'searchFile', mode: 'diagnose' as const, root, paths: [path], input }
    return onRoot(context, about, async (guard) => {
      const found =
        mode === 'path'
          ? await pathsOf(context, guard, asked)
          : await linesOf(context, guard, { ...asked, context: input.contextLines ?? 0 })
      const { matches, next, isLate } = found
      return {
        mode,
        query,
        matches,
        truncated: next !== undefined,
        ...(next === undefined ? {} : { nextCursor: cursorOf(next) }),
        ...(isLate ? { timedOut: true } : {}),
      }
    })
  },
})

type Asked = {
  matcher: Matcher
  fits: PathFilter
  path: string
  after: Position | undefined
  limit: number
}

type Matches = { matches: Record<string, unknown>[]; next: Position | undefined; isLate: boolean }

async function pathsOf(
  { signal }: Context,
  guard: Guard,
  { matcher, fits, path, after, limit }: Asked,
): Promise<Matches> {
  const { entries, next, isLate } = await findEntries(guard, {
    path,
    fits: (entry) => matcher.test(entry.path) && fits(entry.path),
    ignored: false,
    limit,
    maxBytes: MATCH_BYTES,
    after,
    deadline: createDeadline(SEARCH_MS, signal),
  })
  const matches = entries.map((entry) => ({
    path: entry.path,
    name: entry.name,
    type: typeOf(entry),
  }))
  return { matches, next, isLate }
}

async function linesOf(
  { signal, relay }: Context,
  guard: Guard,
  asked: Asked & { context: number },
): Promise<Matches> {
  const { matches, next, isLate } = await searchTree(guard, {
    ...asked,
    ignored: false,
    maxBytes: MATCH_BYTES,
    deadline: createDeadline(SEARCH_MS, signal),
    env: relay.tools.env,
  })
  const around = ({ before, after }: Match) => (asked.context === 0 ? {} : { before, after })
  const shown = matches.map((match) =>
    Object.assign({ path: match.path, line: match.line, preview: match.text }, around(match)),
  )
  return { matches: shown, next, isLate }
}
