import * as z from 'zod/mini'

import { createDeadline } from '../../workspace/search/deadline.ts'
import { createGlobs } from '../../workspace/search/glob.ts'
import { createMatcher } from '../../workspace/search/matcher.ts'
import { cursorOf, positionOf } from '../../workspace/search/position.ts'
import { searchTree } from '../../workspace/search/search.ts'
import type { Found } from '../../workspace/search/search.ts'
import { READS } from '../effect.ts'
import { described, optional, prose, wholeFrom } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { cursor, folder, globs, ignored, limit, object, root } from './fields.ts'
import { onRoot } from './on-root.ts'

const PAGE = 100
const MOST_MATCHES = 1000
const MOST_CONTEXT = 10
const SEARCH_MS = 8000

export const searchText = operation({
  name: 'search_text',
  family: 'files',
  title: 'Search texts',
  description:
    'Find lines in files, as plain text or with regex (RE2 syntax). incomplete: time means that next continues an unfinished search.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:read', mode: 'diagnose' },
  http: { method: 'get', path: '/files/search' },
  input: z.strictObject({
    root,
    query: described(prose(500), 'Text or pattern'),
    regex: optional(z.boolean(), 'query is a pattern'),
    ignore_case: optional(z.boolean(), 'Default false'),
    path: folder,
    globs,
    context: optional(
      wholeFrom(0).check(z.refine((value) => value <= MOST_CONTEXT, 'must be at most 10')),
      'Lines around each match',
    ),
    ignored,
    limit: limit(MOST_MATCHES),
    cursor,
  }),
  output: z.looseObject({ matches: z.array(object) }),
  async run(context, input) {
    const { root: name, path = '', limit: most = PAGE } = input
    const after = positionOf(input.cursor, 'search_text')
    const matcher = await createMatcher({
      text: input.query,
      isRegex: input.regex ?? false,
      ignoresCase: input.ignore_case ?? false,
    })
    const fits = await createGlobs(input.globs ?? [])
    const about = {
      tool: 'search_text',
      mode: 'diagnose' as const,
      root: name,
      paths: [path],
      input,
    }
    return onRoot(context, about, async (guard) => {
      const { tools } = context.relay
      const found = await searchTree(guard, {
        matcher,
        path,
        fits,
        ignored: input.ignored ?? false,
        context: input.context ?? 0,
        limit: most,
        maxBytes: tools.settings().maxOutputBytes,
        after,
        deadline: createDeadline(SEARCH_MS, context.signal),
        env: tools.env,
      })
      return { matches: found.matches.map(shownMatch), ...unsearched(found) }
    })
  },
})

function shownMatch({ path, line, text, before, after }: Found['matches'][number]) {
  return {
    path,
    line,
    text,
    ...(before.length === 0 ? {} : { before }),
    ...(after.length === 0 ? {} : { after }),
  }
}

function unsearched({ next, isLate, skipped }: Found) {
  const some = Object.entries(skipped).filter(([, count]) => count > 0)
  return {
    ...(next === undefined ? {} : { next: cursorOf(next) }),
    ...(isLate ? { incomplete: 'time' } : {}),
    ...(some.length === 0 ? {} : { skipped: Object.fromEntries(some) }),
  }
}
