import type { Answer, Context } from '../context.ts'
import { senderFor } from '../context.ts'
import { promptOf } from './dispatch.ts'
import type { Input } from './dispatch.ts'

/** `relay fork`: a new job that goes on from a copy of another one's thread; its id on standard output. */
export async function fork(
  context: Context,
  typed: { id: string; prompt: string | undefined; requestId: string | undefined },
  input: Input,
): Promise<Answer> {
  const { relay, settings } = context
  const forkOf = await relay.queue.findId(typed.id)
  const prompt = await promptOf(typed.prompt, input, settings.maxTaskBytes)
  const sender = { ...senderFor(context), request_id: typed.requestId }
  const { job, deduped } = await relay.queue.fork(forkOf, prompt, sender)
  await context.serve(job)
  const { job_id, request_id, state } = job
  const note = `${deduped ? 'This request is known already. ' : ''}${await relay.queue.why(job)}`
  const document = { job_id, request_id, deduped, state, fork_of: forkOf }
  return { document, lines: [job_id], note }
}
