import { ownIdentity } from '../../lib/process/process.ts'
import { createConversations } from '../../lib/queue/conversations.ts'
import { jobSubject } from '../../lib/schema/subject.ts'
import type { Proposal } from '../../lib/job/proposal.ts'
import type { NewEvent } from '../../lib/schema/event.ts'
import type { Job } from '../../lib/schema/job.ts'
import type { Store } from '../../lib/store/store.ts'
import type { HandClock } from './clock.ts'
import { birth, claimOf, complete } from './jobs.ts'

/** What a job of the mix goes through after its creation. */
type Life = (job: Job) => Promise<unknown>

/**
 * Fills a store with jobs of every state, some of them with retries, conversations, parents, long outputs, activity,
 * deliveries, and notifications that were read. The first tenth has ended so long ago that it was collected.
 */
export async function fillStore(store: Store, clock: HandClock, count: number): Promise<void> {
  const { jobs, blobs, activity, mailbox, registry } = store
  const at = () => new Date(clock.now()).toISOString()
  const change = (job: Job, event: NewEvent) =>
    jobs.change(job.job_id, (): Proposal => ({ event, durable: false }))
  const claim: Life = (job) => jobs.change(job.job_id, () => claimOf(clock))
  const error = { code: 'TURN_FAILED', message: 'no — really' }
  const failing =
    (retryable: boolean): Life =>
    async (job) => {
      await claim(job)
      const { token } = (await jobs.read(job.job_id)) ?? job
      await change(job, { type: 'fail', at: at(), token, error, retryable, retry_at: at() })
    }
  const completing =
    (output: string): Life =>
    async (job) => {
      await claim(job)
      const { token } = (await jobs.read(job.job_id)) ?? job
      activity.report(job.job_id, token, { kind: 'message', text: 'begins \u2028 \u0000' })
      await jobs.change(job.job_id, () => complete(clock, token, output))
    }
  const lives: [Parameters<typeof birth>[1], Life][] = [
    [{}, completing('done')],
    [{ labels: ['é'] }, completing('long é 😀'.repeat(40_000))],
    [{}, failing(false)],
    [{ priority: 5 }, async (job) => failing(true)(job).then(() => completing('late')(job))],
    [{}, (job) => change(job, { type: 'cancel', at: at(), by: { person: 'me' } })],
    [
      { ttl_ms: 1 },
      (job) => {
        clock.advance(2)
        return change(job, { type: 'expire', at: at() })
      },
    ],
    [{}, async () => undefined],
    [{ not_before: new Date(clock.now() + 3e10).toISOString() }, async () => undefined],
    [{ task: { prompt: 'p', require_review: true } }, async () => undefined],
    [
      { write: true },
      async (job) => {
        await claim(job)
        await change(job, { type: 'park', at: at(), token: 2, error })
      },
    ],
    [{ write: true }, claim],
    [
      {},
      async (job) => {
        await claim(job)
        await change(job, { type: 'ask', at: at(), token: 2, question_id: 'q', text: 'which?' })
      },
    ],
    [
      {},
      async (job) => {
        const text = 'attached'.repeat(100)
        await claim(job)
        const blob = await blobs.put({ jobId: job.job_id, token: 2, text })
        const artifacts = [{ name: 'a.txt', mime_type: 'text/plain', blob }]
        const result = { output: 'see file', artifacts }
        await change(job, { type: 'complete', at: at(), token: 2, result })
      },
    ],
  ]
  const tenth = Math.ceil(count / 10)
  let parent: Job | undefined
  for (let n = 0; n < count; n += 1) {
    if (n === tenth) await forget(store, clock)
    const [more, live] = lives[n % lives.length] ?? [{}, claim]
    const isPart = n % 7 === 3 && more?.task === undefined
    const { job } = await jobs.create(
      birth(clock, {
        ...more,
        request_id: `request ${n}`,
        ...(parent !== undefined && n % 5 === 0 && { parent: { job_id: parent.job_id, depth: 1 } }),
        ...(isPart && { task: { prompt: `part ${n}`, conversation_key: `talk ${n % 3}` } }),
      }),
    )
    // Only the first open job of a conversation may have a turn.
    if (!isPart || (await jobs.ahead(job)) === undefined) await live(job)
    parent = job
    const line = {
      at: at(),
      step: 'offered',
      way: 'poll',
      session: 's',
      event: '3-completed',
    } as const
    if (n % 4 === 0) await mailbox.appendDelivery(jobSubject(job.job_id), 1, line)
  }
  for (const item of (await mailbox.notifications('claude-main')).slice(0, 2)) {
    const { version } = await mailbox.deliveries(item.subject)
    const done = { at: at(), step: 'done', way: 'poll', session: 's', event: item.event } as const
    await mailbox.appendDelivery(item.subject, version + 1, done)
    await mailbox.dismiss('claude-main', [item.item_id])
  }
  const agent = { agent_id: 'claude-main', registered_at: at(), last_seen: at() }
  await registry.put('agent', 'claude-main', agent)
  const process = ownIdentity()
  await registry.put('session', 'abcdef012345', {
    session: 's',
    agent: 'a',
    process,
    works: false,
    started_at: at(),
  })
  await registry.put('thread', ['codex', 'talk 0'], {
    agent: 'codex',
    key: 'talk 0',
    thread_id: 't',
  })
  const webhook_id = 'wh_1'
  await registry.put('webhook', webhook_id, {
    webhook_id,
    url: 'https://example.com/hook',
    events: ['job.completed'],
    secret: 'whsec_c2VjcmV0',
    include_result: false,
    allow_private: false,
    created_at: at(),
    created_by: 'ann',
  })
  const state = { webhook_id, passed: at(), delivered: 3, failures: 0, dropped: 0 }
  await registry.put('webhook_state', webhook_id, state)
  const mark = { webhook_id, job_id: 'h7jqkqx6h5q3cs6uusznyc3pwm', version: 2, at: at() }
  await registry.put('webhook_mark', [webhook_id, mark.job_id], mark)
  await createConversations({ registry, clock }).note('codex', 'talk 1', { title: 'About' })
}

/** Lets the retention of everything that has ended pass. */
async function forget({ upkeep }: Store, clock: HandClock): Promise<void> {
  clock.advance(86_400_000)
  await upkeep.collect(new Date(clock.now() - 60_000).toISOString())
}
