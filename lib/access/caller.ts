import type { Job } from '../schema/job.ts'

/**
 * Who makes a call over HTTP. An owner sees and does everything. An agent has one workspace, and there the
 * jobs that it sent and those that are addressed to it.
 */
export type Caller =
  | { rights: 'owner'; name: string }
  | { rights: 'agent'; name: string; agent: string; workspace: string }

/** What of a job decides who may see it; a row of a listing has it too. */
type Parties = Pick<Job, 'job_id' | 'to'> & { from: string }

/** True when this caller was given this job. Whoever was not is told that there is no such job. */
export function maySee(caller: Caller, workspace: string, job: Parties): boolean {
  if (caller.rights === 'owner') return true
  return caller.workspace === workspace && (job.from === caller.agent || job.to === caller.agent)
}
