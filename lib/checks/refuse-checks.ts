import { RelayError } from '../errors.ts'
import type { CheckSettings } from '../schema/check.ts'
import type { Task } from '../schema/task.ts'
import { didYouMean } from '../text/nearest.ts'

/** The operator's list and agents, and the folder of the workspace. */
type On = {
  checks: Readonly<Record<string, CheckSettings>>
  agents: Readonly<Record<string, { executor: string }>>
  workspace: string
}

type Asked = { to: string; task: Pick<Task, 'checks' | 'write'> }

/**
 * Throws `CHECK_UNKNOWN` for a check that is not on the operator's list, and `CHECK_FORBIDDEN` for one that may not run
 * for this agent, workspace or kind of job. Both name the checks that the job could use.
 */
export function refuseChecks(on: On, asked: Asked): void {
  const { to } = asked
  const names = asked.task.checks ?? []
  const agent = Object.hasOwn(on.agents, to) ? on.agents[to] : undefined
  if (names.length > 0 && agent?.executor === 'chatgpt') {
    const message = `Cannot dispatch: "${to}" works in the cloud, where no check can see its work. Leave "checks" out.`
    throw new RelayError('CHECK_FORBIDDEN', message, { details: { check: names[0] } })
  }
  for (const name of names) {
    const known = Object.hasOwn(on.checks, name) ? on.checks[name] : undefined
    if (known === undefined) throw unknown(on, asked, name)
    const why = whyForbidden(known, on.workspace, asked)
    if (why === undefined) continue
    const message = `Cannot dispatch: check "${name}" ${why}. ${usable(on, asked)}`
    throw new RelayError('CHECK_FORBIDDEN', message, { details: { check: name } })
  }
}

/** Why a job may not name this check; undefined when it may. */
export function whyForbidden(
  { agents, workspaces, readOnlyJobs }: CheckSettings,
  workspace: string,
  { to, task }: Asked,
): string | undefined {
  if (agents?.includes(to) === false) return `may not run for agent "${to}"`
  if (workspaces?.includes(workspace) === false) return 'may not run in this workspace'
  if (task.write !== true && !readOnlyJobs) {
    return 'runs for write jobs only, because the operator has not allowed it for read-only ones'
  }
  return undefined
}

/** The checks that a job of an agent may name, in the order of the list. */
function usableChecks({ checks, workspace }: On, asked: Asked): string[] {
  return Object.entries(checks)
    .filter(([, each]) => whyForbidden(each, workspace, asked) === undefined)
    .map(([name]) => name)
}

function unknown(on: On, asked: Asked, name: string): RelayError {
  const guess = didYouMean([name], Object.keys(on.checks))
  const message = `Cannot dispatch: there is no check "${name}" on the operator's list.${guess} ${usable(on, asked)}`
  return new RelayError('CHECK_UNKNOWN', message, { details: { check: name } })
}

function usable(on: On, asked: Asked): string {
  const names = usableChecks(on, asked)
  return names.length === 0
    ? 'No check can be used for this job; a person can add one with "relay check add".'
    : `This job can use: ${names.join(', ')}.`
}
