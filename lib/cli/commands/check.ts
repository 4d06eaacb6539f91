import { resolve } from 'node:path'

import { addCheck, listChecks, removeCheck } from '../../operations/owner/checks.ts'
import type { ApiCheck } from '../../schema/api-checks.ts'
import { shortDuration } from '../../text/duration.ts'
import { UsageError } from '../output.ts'
import type { Verb } from '../command.ts'
import { symbols } from '../terminal/screen.ts'
import { table } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { readDuration } from '../terminal/time.ts'

type Typed = {
  name: string
  command: string[]
  about: string | undefined
  agent: string[] | undefined
  folder: string[] | undefined
  readOnlyJobs: boolean
  sandbox: string | undefined
  network: boolean
  env: string[] | undefined
  timeout: string | undefined
}

/** `relay check add`: adds a command to the list, or replaces one. */
export const addCheckVerb: Verb<Typed> = {
  operations: [addCheck],
  async run({ perform }, typed) {
    const { name, command, timeout } = typed
    if (command.length === 0) {
      throw new UsageError(
        'A program is missing. Type it after --: relay check add test -- npm test',
      )
    }
    const document = await perform(addCheck, {
      name,
      command,
      description: typed.about,
      agents: typed.agent,
      workspaces: typed.folder?.map((folder) => resolve(folder)),
      read_only_jobs: typed.readOnlyJobs || undefined,
      sandbox: typed.sandbox,
      network: typed.network || undefined,
      env: typed.env,
      timeout_ms: timeout === undefined ? undefined : readDuration('timeout', timeout),
    })
    const line = `${document.replaced ? 'Replaced' : 'Added'} check "${name}".`
    const note = `It runs code that agents change, as the user of the worker. Use it: relay dispatch AGENT --write --check ${name} 'TASK'`
    return { document, lines: [line], note }
  },
}

/** `relay check list`: what jobs may name, and where each check may run. */
export const checksVerb: Verb<object> = {
  operations: [listChecks],
  async run({ perform, screen }) {
    const document = await perform(listChecks)
    const { none } = symbols(screen)
    const rows = document.checks.map((check) => [
      { text: oneLine(check.name), colour: 'bold' as const },
      { text: oneLine(check.command) },
      { text: check.agents?.join(', ') ?? 'all' },
      { text: check.read_only_jobs ? 'all' : 'write' },
      { text: sandboxOf(check) },
      { text: shortDuration(check.timeout_ms) },
      { text: oneLine(check.description ?? none) },
    ])
    const head = ['CHECK', 'COMMAND', 'AGENTS', 'JOBS', 'SANDBOX', 'LIMIT', 'ABOUT']
    return {
      document,
      lines: rows.length === 0 ? [] : table(screen, head, rows),
      note:
        rows.length === 0
          ? 'No check is set up. Add one: relay check add test -- npm test'
          : undefined,
    }
  },
}

/** `relay check remove`: removes a check from the list. */
export const removeCheckVerb: Verb<{ name: string }> = {
  operations: [removeCheck],
  async run({ perform }, { name }) {
    const document = await perform(removeCheck, { name })
    return { document, lines: [`Removed check "${name}".`] }
  },
}

function sandboxOf({ sandbox, network }: ApiCheck): string {
  return network && sandbox !== 'none' ? `${sandbox}, network` : sandbox
}
