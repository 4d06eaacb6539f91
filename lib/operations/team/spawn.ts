import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { ADDS } from '../effect.ts'
import { described, optional } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { startMember, startedOutput } from './start-member.ts'

const newName = described(z.string(), 'New: 1-64 letters, digits, . _ -')
const task = described(z.string(), 'Its whole first task')
const model = optional(z.string(), 'Model')
const spawn_mode = optional(
  z.enum(['interactive', 'task_exit']),
  'task_exit (default) ends with its task',
)
const request_id = optional(z.string(), 'Repeating it starts no second one')

export const addAgent = operation({
  name: 'add_agent',
  family: 'team',
  title: 'Add an agent',
  description: 'As spawn, with fewer options. Returns state and job_id.',
  who: 'anyone',
  effect: ADDS,
  input: z.strictObject({
    name: newName,
    cli: described(z.string(), 'Agent to make it from, such as codex'),
    task,
    channel: optional(z.string(), 'Channel to join'),
    model,
    spawn_mode,
  }),
  output: startedOutput,
  run: (context, { cli, channel, spawn_mode: mode, ...rest }) =>
    startMember(context, {
      ...rest,
      of: cli,
      mode,
      channels: channel === undefined ? [] : [channel],
    }),
})

export const spawn = operation({
  name: 'spawn',
  family: 'team',
  title: 'Spawn an agent',
  description:
    'Start a named agent with a task; for an existing agent use dispatch. Waits until it has begun, or says why not. Returns state and job_id for poll.',
  who: 'anyone',
  effect: ADDS,
  http: { method: 'post', path: '/team', needsWorkspace: true },
  input: z.strictObject({
    name: newName,
    cli: optional(z.string(), 'Agent to make it from'),
    executor: optional(z.string(), 'The same'),
    task,
    model,
    worker_cwd: optional(z.string(), 'Folder in the workspace'),
    channels: optional(z.array(z.string()), 'Channels to join'),
    result_schema: optional(z.looseObject({}), 'JSON Schema of its result'),
    spawn_mode,
    write: optional(z.boolean(), 'May change files, if configured'),
    request_id,
  }),
  output: startedOutput,
  run: (context, { cli, executor, worker_cwd, spawn_mode: mode, ...rest }) => {
    const of = executor ?? cli
    if (of === undefined || (cli !== undefined && executor !== undefined && cli !== executor)) {
      const message =
        'Cannot spawn: name the agent to make it from in cli or executor, once. list_agents lists them.'
      throw new RelayError('INPUT_INVALID', message, { details: { field: 'executor' } })
    }
    return startMember(context, { ...rest, of, cwd: worker_cwd, mode })
  },
})
