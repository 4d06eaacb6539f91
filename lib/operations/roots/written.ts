import type { Written } from '../../config/configure.ts'
import { RelayError } from '../../errors.ts'
import { problemOf } from '../../schema/problem.ts'
import { RootSettings } from '../../schema/root.ts'
import type { Given } from './fields.ts'

/**
 * The settings of a root as the file should have them: only what was given once, so that a better default of a later
 * version counts. Lists grow; `drop` removes entries from all of them. Throws `INPUT_INVALID`.
 */
export function written(
  before: Written,
  { mode, ask, agents, backup_days: backupDays, deny, allow, ignore, env, ...plain }: Given,
  { path, drop = [] }: { path?: string | undefined; drop?: readonly string[] | undefined } = {},
): Written {
  const lists = { deny, allow, ignore, env }
  const settings = withoutAbsent({
    ...before,
    path: path ?? before['path'],
    ...withoutAbsent(plain),
    ...withoutAbsent({ backupDays }),
    ...reachOf({ mode, ask }, before),
    ...Object.fromEntries(
      Object.entries(lists).map(([name, more]) => [name, joined(before[name], more, drop)]),
    ),
    ...(agents === undefined ? {} : { agents: agents.length === 0 ? undefined : agents }),
  })
  const parsed = RootSettings.safeParse(settings)
  if (parsed.success) return settings
  const { path: field, problem } = problemOf(parsed.error)
  const message = `Cannot configure the root: ${field} is not acceptable: ${problem}.`
  throw new RelayError('INPUT_INVALID', message, { details: { field } })
}

function reachOf({ mode, ask }: Pick<Given, 'mode' | 'ask'>, before: Written): Written {
  const asked = ask === 'none' ? { ask: undefined } : withoutAbsent({ ask })
  if (mode === 'ask') return { mode: 'diagnose', ask: 'destructive', ...asked }
  return { mode: mode ?? before['mode'], ...asked }
}

/** A list with more entries, each once; undefined when it is empty. */
function joined(before: unknown, more: readonly string[] = [], drop: readonly string[] = []) {
  const old = Array.isArray(before) ? before.map(String) : []
  const all = [...new Set([...old, ...more])].filter((entry) => !drop.includes(entry))
  return all.length === 0 ? undefined : all
}

function withoutAbsent(fields: Written): Written {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
