import * as z from 'zod/mini'

import { readConfiguration } from '../../config/config.ts'
import { configureCheck } from '../../config/configure.ts'
import { RelayError } from '../../errors.ts'
import { ApiCheckList } from '../../schema/api-checks.ts'
import type { ApiCheck } from '../../schema/api-checks.ts'
import { CheckName, CheckSettings } from '../../schema/check.ts'
import { problemOf } from '../../schema/problem.ts'
import { redact } from '../../schema/redact/redact.ts'
import { cut, oneLine } from '../../text/cut.ts'
import { READS, REPEATABLE } from '../effect.ts'
import { optional } from '../jobs/fields.ts'
import { localOf } from '../local.ts'
import { noInput } from '../look/fields.ts'
import { operation } from '../operation.ts'

const name = CheckName.check(z.describe('The name that jobs use'))

/** Names a program, so it has no route: the command line of this machine is the only way to it. */
export const addCheck = operation({
  name: 'add_check',
  family: 'owner',
  title: 'Add a check',
  description:
    'Add a command to the list of checks that jobs may name, or replace the one of this name. It runs code of the repository as the user of the worker.',
  who: 'owner',
  effect: REPEATABLE,
  input: z.strictObject({
    name,
    command: z
      .array(z.string().check(z.maxLength(4096)))
      .check(z.describe('The program and its arguments; no shell')),
    description: optional(z.string(), 'What it checks'),
    agents: optional(z.array(z.string()), 'The agents whose jobs may name it; default all'),
    workspaces: optional(z.array(z.string()), 'The folders in which it may run; default all'),
    read_only_jobs: optional(z.boolean(), 'Whether it may run after read-only turns'),
    sandbox: optional(z.string(), 'auto, required or none; default auto'),
    network: optional(z.boolean(), 'Whether it has a network in its sandbox; default false'),
    env: optional(z.array(z.string()), 'Variables of the worker that it gets'),
    timeout_ms: optional(z.number(), 'The longest run; default ten minutes'),
  }),
  output: z.strictObject({ name: z.string(), replaced: z.boolean() }),
  async run(context, { name: check, ...asked }) {
    const settings = written(asked)
    let replaced = false
    await configureCheck(localOf(context).configPath, check, (before) => {
      replaced = before !== undefined
      return settings
    })
    return { name: check, replaced }
  },
})

export const listChecks = operation({
  name: 'list_checks',
  family: 'owner',
  title: 'List checks',
  description: 'List the checks that jobs may name, with their commands, and where each may run.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/checks' },
  input: noInput,
  output: ApiCheckList,
  async run(context) {
    const { configPath } = localOf(context)
    const { checks } = readConfiguration(configPath)
    const rows = Object.entries(checks).map(([check, settings]) => rowOf(check, settings))
    return { checks: rows, config_path: configPath }
  },
})

export const removeCheck = operation({
  name: 'remove_check',
  family: 'owner',
  title: 'Remove a check',
  description:
    'Remove a check from the list. A job that names it, and whose turn has not ended, waits for a person at its end.',
  who: 'owner',
  effect: { ...REPEATABLE, destructive: true },
  http: { method: 'post', path: '/checks/:name/remove' },
  input: z.strictObject({ name }),
  output: z.strictObject({ name: z.string(), removed: z.boolean() }),
  async run(context, { name: check }) {
    await configureCheck(localOf(context).configPath, check, (before) => {
      if (before === undefined) throw unknown(check)
      return undefined
    })
    return { name: check, removed: true }
  },
})

type Asked = {
  command: string[]
  description?: string | undefined
  agents?: string[] | undefined
  workspaces?: string[] | undefined
  read_only_jobs?: boolean | undefined
  sandbox?: string | undefined
  network?: boolean | undefined
  env?: string[] | undefined
  timeout_ms?: number | undefined
}

/** The settings to write: only those that were given, so that a better default of a later version counts. */
function written({
  read_only_jobs: readOnlyJobs,
  timeout_ms: timeoutMs,
  ...asked
}: Asked): Record<string, unknown> {
  const settings = Object.fromEntries(
    Object.entries({ ...asked, readOnlyJobs, timeoutMs }).filter(
      ([, value]) => value !== undefined,
    ),
  )
  const parsed = CheckSettings.safeParse(settings)
  if (parsed.success) return settings
  const { path, problem } = problemOf(parsed.error)
  const message = `Cannot add the check: ${path} is not acceptable: ${problem}.`
  throw new RelayError('INPUT_INVALID', message, { details: { field: path } })
}

function rowOf(check: string, settings: CheckSettings): ApiCheck {
  const { agents, workspaces, description, sandbox, network, readOnlyJobs, timeoutMs } = settings
  return {
    name: check,
    command: cut(oneLine(redact(settings.command.map(word).join(' '))), 500),
    description: description ?? null,
    agents: agents ?? null,
    workspaces: workspaces ?? null,
    read_only_jobs: readOnlyJobs,
    sandbox,
    network,
    timeout_ms: timeoutMs,
  }
}

/** A word as a person can tell it from its neighbours. */
function word(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : JSON.stringify(text)
}

function unknown(check: string): RelayError {
  const message = `Cannot remove check "${check}": the list has no such check. Run: relay check list`
  return new RelayError('CHECK_UNKNOWN', message, { details: { check } })
}
