import type { Answer, Context } from '../../context.ts'
import { readAgent } from '../../context.ts'

/** `relay agent resume`: a person says that what paused an agent is mended; its jobs are taken at once. */
export async function resumeAgent({ relay }: Context, typed: string): Promise<Answer> {
  const agent = readAgent(typed)
  const resumed = await relay.queue.pauses.end(agent)
  const line = resumed ? `${agent} takes jobs again.` : `${agent} was not paused.`
  return { document: { agent, resumed }, lines: [line] }
}
