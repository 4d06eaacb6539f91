import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { openGuard } from '../../workspace/guard/guard.ts'
import type { Guard } from '../../workspace/guard/guard.ts'
import { below } from '../../workspace/guard/find.ts'
import type { KnownRoot } from '../../workspace/roots/roots.ts'
import { READS } from '../effect.ts'
import { optional } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { rootField } from './fields.ts'

export const checkRootPath = operation({
  name: 'check_root_path',
  family: 'roots',
  title: 'Check a path',
  description:
    'Show what tools may do with a path: whether it is in a root, and the rule that denies it or leaves it out of listings.',
  who: 'owner',
  effect: READS,
  http: { method: 'post', path: '/root-paths/check' },
  input: z.strictObject({
    path: z
      .string()
      .check(z.maxLength(4096), z.describe('An absolute path, or one relative to the root')),
    root: optional(rootField, 'The root; found by an absolute path when absent'),
  }),
  output: z.strictObject({
    path: z.string(),
    root: z.optional(z.string()),
    verdict: z.enum(['allowed', 'ignored', 'denied', 'outside', 'missing', 'refused']),
    why: z.optional(z.string()),
  }),
  async run(context, { path, root: name }) {
    const found = rootOf(context, path, name)
    if (found === undefined) return { path, verdict: 'outside' as const, why: 'no root holds it' }
    const { root, problem } = found.known
    if (root === undefined) {
      return { path, root: found.known.name, verdict: 'refused' as const, why: problem }
    }
    return { path, root: root.name, ...(await judge(openGuard(root), found.path)) }
  },
})

/** The innermost root that holds a path, or the named one. */
function rootOf(
  { relay }: Context,
  path: string,
  name: string | undefined,
): { known: KnownRoot; path: string } | undefined {
  const known = relay.tools.known()
  if (name !== undefined) {
    const named = known.find((each) => each.name === name)
    if (named === undefined) {
      const message = `Cannot find root "${name}": there is no such root. Run: relay root list`
      throw new RelayError('ROOT_NOT_FOUND', message)
    }
    return { known: named, path: below(named.settings.path, path) ?? path }
  }
  const holding = known.filter(({ settings }) => below(settings.path, path) !== undefined)
  const [inner] = holding.toSorted((a, b) => b.settings.path.length - a.settings.path.length)
  return inner && { known: inner, path: below(inner.settings.path, path) ?? '' }
}

type Verdict = 'allowed' | 'ignored' | 'denied' | 'outside' | 'missing' | 'refused'

async function judge(guard: Guard, path: string): Promise<{ verdict: Verdict; why?: string }> {
  try {
    const { handle, path: real, stat } = await guard.open(path)
    await handle.close()
    if (await guard.rules.isIgnored(real, stat.isDirectory())) {
      return { verdict: 'ignored', why: 'listings and searches leave it out; it can be named' }
    }
    return { verdict: 'allowed' }
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    const verdict = VERDICTS[error.code] ?? 'refused'
    return { verdict, why: verdict === 'denied' ? whyDenied(guard, path) : error.message }
  }
}

function whyDenied(guard: Guard, path: string): string {
  const relative = guard.relative(path)
  const why = guard.rules.why(relative, false) ?? guard.rules.why(relative, true)
  return why ?? 'a link on the way leads to a denied path'
}

const VERDICTS: Record<string, Verdict> = {
  PATH_IGNORED: 'denied',
  PATH_OUTSIDE_WORKSPACE: 'outside',
  FILE_NOT_FOUND: 'missing',
}
