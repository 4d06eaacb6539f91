import { readConfiguration } from '../config/config.ts'
import { RelayError } from '../errors.ts'
import type { CheckOutcome, CheckSettings } from '../schema/check.ts'
import type { Task } from '../schema/task.ts'
import { createSandboxes } from '../workspace/sandbox/sandbox.ts'
import { whyForbidden } from './refuse-checks.ts'
import { notRun, runCheck } from './run-check.ts'
import type { CheckPlace, CheckTurn } from './run-check.ts'

/** The checks of the operator's list, as a worker runs them. */
export type Checks = {
  /** Runs one check of a job. A check that may not run any more, or cannot, ends as `not_run`. */
  run(
    name: string,
    job: { to: string; task: Task },
    how: { place: CheckPlace; turn: CheckTurn },
  ): Promise<CheckOutcome>
}

/**
 * Reads the list before each check, so that what the operator adds, changes or removes counts at once. `env` is the
 * environment of this process.
 */
export function createChecks(on: {
  configPath: string
  workspace: string
  env: Readonly<Record<string, string | undefined>>
}): Checks {
  const { configPath, workspace, env } = on
  const sandboxes = createSandboxes({ platform: process.platform, path: env['PATH'] ?? '' })
  return {
    async run(name, { to, task }, { place, turn }) {
      const settings = settingsOf(configPath, name)
      if (typeof settings === 'string') return notRun(name, settings)
      const why = whyForbidden(settings, workspace, { to, task })
      if (why !== undefined) return notRun(name, `it ${why}`)
      return runCheck({ name, settings }, place, { sandboxes, env, turn })
    },
  }
}

/** The settings now; a sentence when the list has no such check, or cannot be read. */
function settingsOf(configPath: string, name: string): CheckSettings | string {
  try {
    const { checks } = readConfiguration(configPath)
    const found = Object.hasOwn(checks, name) ? checks[name] : undefined
    return found ?? "it is not on the operator's list any more"
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return error.message
  }
}
