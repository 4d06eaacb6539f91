import * as z from 'zod/mini'

import { AgentId, Instant, wholeNumber } from './name.ts'

/** Adds a description, which the document of the API shows. */
function about<S extends z.ZodMiniType>(description: string, schema: S): S {
  return schema.check(z.describe(description))
}

/** An agent as one worker serves it. */
const ServedAgent = z.object({
  agent: AgentId,
  allows_writes: z.boolean(),
  slots: about('Turns of this agent that the worker runs at once.', wholeNumber(0)),
  limit: about(
    'The most turns of this agent in all workers of its machine; null for no limit.',
    z.nullable(wholeNumber(1)),
  ),
  running: wholeNumber(0),
})

const WorkersJob = z.object({
  job_id: z.string(),
  agent: AgentId,
  headline: z.string(),
  since: about('When the worker claimed it.', Instant),
})

/** A worker process that serves agents of a workspace. */
export const WorkerDetail = z.object({
  workspace: z.string(),
  worker_id: z.string(),
  pid: wholeNumber(1),
  host: about('The name of its host; null for the host of this server.', z.nullable(z.string())),
  agents: z.array(ServedAgent),
  slots: about('Turns that it runs at once, of all its agents.', wholeNumber(0)),
  running: wholeNumber(0),
  jobs: z.array(WorkersJob),
  started_at: Instant,
  version: about(
    'The version of its program; null for one that does not report it.',
    z.nullable(z.string()),
  ),
  last_seen: about('Its latest sign of life. A worker of this host is seen alive now.', Instant),
  is_leaving: about('True when it exits once it has done what it has to do now.', z.boolean()),
  log: about(
    'Whether its log can be read: `here`; on its host (`elsewhere`); or it has `none`.',
    z.enum(['here', 'elsewhere', 'none']),
  ),
})
export type WorkerDetail = z.infer<typeof WorkerDetail>

/** An agent with queued jobs that no worker takes. */
export const UnservedAgent = z.object({
  workspace: z.string(),
  agent: AgentId,
  queued: wholeNumber(1),
  has_more: about('True when more jobs are queued than were counted.', z.boolean()),
  oldest_at: about('When the job was sent that its first worker would take.', Instant),
  why: about(
    '`no_worker` serves it; its workers refuse jobs that may change files (`read_only`); or it has `no_executor`, so no worker can serve it until it is configured.',
    z.enum(['no_worker', 'read_only', 'no_executor']),
  ),
  command: about('What starts a worker for it, in a shell on this host.', z.string()),
  failed_start: about(
    'Why the worker that a dispatch started last could not serve; null when none failed.',
    z.nullable(z.object({ at: Instant, reason: z.string() })),
  ),
})
export type UnservedAgent = z.infer<typeof UnservedAgent>

/** A host that runs workers; the first is that of this server. */
export const HostRow = z.object({
  host: about('Its name; null for the host of this server.', z.nullable(z.string())),
  name: z.string(),
  cpus: z.nullable(wholeNumber(1)),
  load: about('The load averages of 1, 5 and 15 minutes.', z.nullable(z.array(z.number()))),
  workers: wholeNumber(0),
  slots: wholeNumber(0),
  running: wholeNumber(0),
  last_seen: Instant,
})
export type HostRow = z.infer<typeof HostRow>

/** The workers of one workspace or all, what no worker takes, and the hosts. */
export const WorkerList = z.object({
  workers: z.array(WorkerDetail),
  unserved: z.array(UnservedAgent),
  hosts: z.array(HostRow),
})
export type WorkerList = z.infer<typeof WorkerList>

/** A part of the log of a worker. Offsets are bytes of the file as it is now. */
export const WorkerLog = z.object({
  text: about('Without what looks like a secret.', z.string()),
  offset: about('Where the text begins.', wholeNumber(0)),
  size: about('How long the file is. A worker cuts its log to its last lines.', wholeNumber(0)),
})
export type WorkerLog = z.infer<typeof WorkerLog>
