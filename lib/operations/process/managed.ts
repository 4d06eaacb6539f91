import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import type { Root } from '../../workspace/guard/root.ts'
import type { Looked } from '../../workspace/processes/processes.ts'
import { redact } from '../../schema/redact/redact.ts'
import { cut, oneLine } from '../../text/cut.ts'
import { described, visible } from '../jobs/fields.ts'
import type { Context } from '../operation.ts'
import { machineOf } from '../shell/machine.ts'

/** Fields and views of tools for managed processes. */

export const processId = described(visible(40), 'From start_process')

const COMMAND_CHARACTERS = 200

export const processOutput = z.looseObject({
  process_id: z.string(),
  state: z.enum(['running', 'ended', 'unknown']),
})

/** A managed process as callers see it. */
export function viewProcess({ record, state, end }: Looked) {
  return {
    process_id: record.process_id,
    state,
    root: record.root,
    command: cut(oneLine(redact(record.command)), COMMAND_CHARACTERS),
    purpose: redact(record.purpose),
    agent: record.agent,
    started_at: record.started_at,
    sandboxed: record.sandbox !== undefined,
    ...(record.child === undefined ? {} : { pid: record.child.pid }),
    ...(end === undefined ? {} : endOf(end)),
  }
}

function endOf({ exit_code, signal, ended_at }: NonNullable<Looked['end']>) {
  return {
    ended_at,
    ...(exit_code === null ? {} : { exit_code }),
    ...(signal === null ? {} : { signal }),
  }
}

/** The managed processes that this caller may see: those of its roots, and for a person all of them. */
export function processesOf(context: Context): Looked[] {
  const { caller, relay } = context
  const all = machineOf(context).processes.list()
  if (caller.kind === 'person') return all
  const roots = new Set(relay.tools.roots(caller).map(({ name }) => name))
  return all.filter(({ record }) => roots.has(record.root))
}

/**
 * A managed process and its root; no root when a person looks at a process whose root is registered no more. Throws
 * `PROCESS_NOT_FOUND`, also for one of a root that is not the caller's.
 */
export function findProcess(context: Context, id: string): { found: Looked; root?: Root } {
  const { caller, relay } = context
  const found = machineOf(context).processes.find(id)
  const root = relay.tools.roots(caller).find(({ name }) => name === found.record.root)
  if (root !== undefined) return { found, root }
  if (caller.kind === 'person') return { found }
  const message = `Cannot find process "${id}": no managed process of your roots has this id. list_processes lists them.`
  throw new RelayError('PROCESS_NOT_FOUND', message)
}
