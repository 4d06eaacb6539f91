import { RelayError } from '../../lib/errors.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import type { Held } from '../../lib/queue/queue.ts'
import type { Clock } from '../../lib/store/jobs.ts'
import type { Store } from '../../lib/store/store.ts'

declare global {
  /** From now on the `n`th change is the last thing that this process does not do. */
  var stopBefore: (call: number) => void | Promise<void>
}

/**
 * Prepares a job of an agent, then does one operation on it and dies before its nth change. Prints `acknowledged` when
 * the operation returned, or `refused` and the code.
 */
export async function operate(
  { store, clock }: { store: Store; clock: Clock },
  [operation = '', agent = '', call = '0']: string[],
): Promise<void> {
  const prepare = operationsOn({ store, clock }, agent)[operation]
  if (prepare === undefined) throw new Error(`There is no operation "${operation}".`)
  const work = await prepare()
  await globalThis.stopBefore(Number(call))
  const answer = await work().then(() => 'acknowledged', refusal)
  await globalThis.stopBefore(Number.POSITIVE_INFINITY)
  console.log(answer)
  store.close()
}

function refusal(error: unknown): string {
  if (error instanceof RelayError) return `refused ${error.code}`
  throw error
}

/** What stands before each operation, and the operation. */
export function operationsOn(
  on: { store: Store; clock: Clock },
  agent: string,
): Record<string, () => Promise<() => Promise<unknown>>> {
  const queue = createQueue(on)
  const worker = { id: 'doomed', ...ownIdentity() }
  const person = { person: 'Ada' }
  const error = { code: 'BROKEN', message: 'It broke.' }

  const dispatch = (task: object = {}) => {
    const request = { to: agent, request_id: agent, task: { prompt: 'do it', ...task } }
    return queue.dispatch(request, { from: { agent: `${agent}.sender` } })
  }

  /** The next job of the same conversation. */
  const sendNext = () => {
    const task = { prompt: 'do it', conversation_key: 'k' }
    const request = { to: agent, request_id: `${agent}.next`, task }
    return queue.dispatch(request, { from: { agent: `${agent}.sender` } })
  }

  /** The same, and a worker has found that it has to wait: only the one before it leads to it now. */
  const sendWaiting = async (): Promise<void> => {
    await sendNext()
    const job = await queue.claim({ agent, worker, lease_ms: 60_000, writes: true })
    if (job !== undefined) throw new Error('Two jobs of one conversation were claimed.')
  }

  const claim = async (): Promise<Held> => {
    const job = await queue.claim({ agent, worker, lease_ms: 60_000, writes: true })
    if (job === undefined) throw new Error('There was nothing to claim.')
    return job
  }

  const claimed = async (task: object = {}): Promise<Held> => {
    await dispatch(task)
    return claim()
  }

  return {
    create: async () => () => dispatch(),
    'create for review': async () => () => dispatch({ require_review: true }),
    'create again': async () => {
      await dispatch()
      return () => dispatch()
    },
    claim: async () => {
      await dispatch()
      return claim
    },
    'claim to write': async () => {
      await dispatch({ write: true })
      return claim
    },
    complete: async () => {
      const held = await claimed()
      return () => queue.complete(held, { output: 'done' })
    },
    'complete at length': async () => {
      const held = await claimed()
      return () => queue.complete(held, { output: 'x'.repeat(300 * 1024) })
    },
    fail: async () => {
      const held = await claimed()
      return () => queue.fail(held, { error, retryable: true, retry_after_ms: 10 })
    },
    'fail for good': async () => {
      const held = await claimed()
      return () => queue.fail(held, { error, retryable: false })
    },
    release: async () => {
      const held = await claimed()
      return () => queue.release(held, { reason: 'shutdown' })
    },
    park: async () => {
      const held = await claimed({ write: true })
      return () => queue.park(held, error)
    },
    flag: async () => {
      const held = await claimed()
      return () => queue.flag(held, { reason: 'look', result: { output: 'half' } })
    },
    resolve: async () => {
      const { job } = await dispatch({ require_review: true })
      return () => queue.resolve(job.job_id, { outcome: 'queued', ...person })
    },
    recover: async () => {
      const held = await claimed({ write: true })
      await queue.park(held, error)
      return () => queue.recover(held.job_id, person)
    },
    'create in a conversation': async () => () => dispatch({ conversation_key: 'k' }),
    'claim in a conversation': async () => {
      await dispatch({ conversation_key: 'k' })
      return claim
    },
    'complete in a conversation': async () => {
      const held = await claimed({ conversation_key: 'k' })
      await sendWaiting()
      return () => queue.complete(held, { output: 'done' })
    },
    'cancel a queued job of a conversation': async () => {
      const { job } = await dispatch({ conversation_key: 'k' })
      await sendNext()
      return () => queue.cancel(job.job_id, { by: person })
    },
    'cancel a running job of a conversation': async () => {
      const held = await claimed({ conversation_key: 'k' })
      await sendWaiting()
      return () => queue.cancel(held.job_id, { by: person })
    },
    'cancel a job with children': async () => {
      const held = await claimed()
      const parent = { from: { agent }, parentId: held.job_id }
      for (const name of ['one', 'two']) {
        const request = {
          to: `${agent}.child`,
          request_id: `${agent}.${name}`,
          task: { prompt: 'p' },
        }
        await queue.dispatch(request, parent)
      }
      return () => queue.cancel(held.job_id, { by: person })
    },
    'cancel a queued job': async () => {
      const { job } = await dispatch()
      return () => queue.cancel(job.job_id, { by: person })
    },
    'cancel a running job': async () => {
      const held = await claimed()
      return () => queue.cancel(held.job_id, { by: person })
    },
  }
}
