import * as z from 'zod/mini'

import type { Caller } from '../../rights/caller.ts'
import { isWithin } from '../../schema/root.ts'
import type { Mode, RootSettings } from '../../schema/root.ts'
import { isFor } from '../../workspace/roots/roots.ts'
import type { KnownRoot } from '../../workspace/roots/roots.ts'
import { READS } from '../effect.ts'
import { observed } from '../guarded/guarded-call.ts'
import { noInput } from '../look/fields.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'

/** What an agent sees of a root. */
type Seen = {
  name: string
  label: string
  mode: Mode
  ask?: Mode | undefined
  problems?: { message: string; repair: string }[]
}

/** A person sees all settings as well. */
type ShownRoot = Partial<RootSettings> & Seen

export const listRoots = operation({
  name: 'list_roots',
  family: 'roots',
  title: 'List roots',
  description:
    'List the folders that tools may use: name, label, the highest mode without a question, and the highest that a person may approve.',
  who: 'anyone',
  guarded: { scope: 'mcp:read', mode: 'observe' },
  effect: READS,
  http: { method: 'get', path: '/roots' },
  input: noInput,
  output: z.strictObject({ roots: z.array(z.looseObject({ name: z.string() })) }),
  run(context) {
    const found = () => Promise.resolve({ roots: rootsFor(context) })
    // The page lists them for people, again and again.
    if (context.caller.kind === 'person') return found()
    return observed(
      context,
      { tool: 'list_roots', scope: 'mcp:read', mode: 'observe', input: {} },
      found,
    )
  },
})

function rootsFor({ caller, relay }: Context): ShownRoot[] {
  const { ceiling } = relay.tools.settings()
  const known = relay.tools.known().filter(({ settings }) => isFor(caller, settings))
  return known.map((root) => shown(root, caller, ceiling))
}

/** Where a root is, and its rules, is for the people of this machine. */
function shown({ name, settings, problem }: KnownRoot, caller: Caller, ceiling: Mode): ShownRoot {
  const { label = name, mode, ask } = settings
  const limited = (limit: Mode) => (isWithin(limit, ceiling) ? limit : ceiling)
  const row = { name, label, mode: limited(mode), ...(ask && { ask: limited(ask) }) }
  const problems = problem === undefined ? [] : [problemOf(name, problem)]
  if (caller.kind === 'person') return { ...settings, ...row, problems }
  return problems.length === 0 ? row : { ...row, problems }
}

function problemOf(name: string, problem: string) {
  return { message: `It cannot be used: ${problem}.`, repair: `relay root set ${name} --path PATH` }
}
