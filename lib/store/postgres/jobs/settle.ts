import { isFinal } from '../../../schema/job.ts'
import type { Job } from '../../../schema/job.ts'
import type { Jobs } from '../../jobs.ts'
import type { Database } from '../database.ts'
import type { Announcer } from './announce.ts'
import { conversationOf, createConversations } from './conversations.ts'
import type { NextJob } from './conversations.ts'

/** Notes that nothing of a turn runs any more; see `Jobs`. The effects of its end were part of the end itself. */
export function createSettle(on: { database: Database; announcer: Announcer }): Jobs['settle'] {
  const { database, announcer } = on
  const { workspaceId } = database
  const conversations = createConversations(database)

  return async function settle(job: Job): Promise<void> {
    const next = await release(job)
    if (next !== undefined) await announcer.ready(next)
  }

  async function release(job: Job): Promise<NextJob | undefined> {
    const values = [workspaceId, job.job_id]
    const conversation = conversationOf(job)
    if (conversation === undefined) {
      const [own] = await database.repeat<NextJob>('settle a turn', RELEASE, values)
      return job.state === 'queued' ? own : undefined
    }
    return database.transaction(
      'settle a turn',
      async (by) => {
        await conversations.lock(by, conversation)
        const [own] = await by.run<NextJob>('settle a turn', RELEASE, values)
        const next = isFinal(job) ? await conversations.handOn(by, conversation) : undefined
        return job.state === 'queued' ? own : next
      },
      { mayRepeat: true },
    )
  }
}

const RELEASE = `
  update @jobs set held = false where workspace_id = $1 and job_id = $2 and held and state <> 'running'
  returning agent, writes`
