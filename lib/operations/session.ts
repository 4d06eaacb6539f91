import type { Caller } from '../rights/caller.ts'
import type { Sender } from '../schema/task.ts'
import { turnOf } from './reach.ts'
import type { Services } from './services.ts'

/** Makes a session known before it sends anything, so that its notifications are not taken for those of a dead one. */
export async function joinSession(
  { inbox, actions, sessionWorker, talks }: Services,
  { agent, session }: Sender,
  warn: (line: string) => void,
): Promise<void> {
  if (session === undefined) return
  try {
    if (inbox.sessions.joined().some((each) => each.session === session)) return
    const works = sessionWorker !== undefined
    const takes = works ? await actions.takenBy(agent) : []
    await inbox.sessions.join({ agent, session, works, talks, takes })
  } catch (error) {
    warn(`cannot register the session: ${String(error)}`)
  }
}

/** The turn that a process runs in, as its environment names it. */
type Surroundings = {
  agent: string | undefined
  parentJob: string | undefined
  parentToken: number | undefined
}

/** Returns who performs the calls of a session of this process: the session itself, or the turn that it runs in. */
export function createCallerOf(
  { agent, parentJob, parentToken: token }: Surroundings,
  relay: Promise<Pick<Services, 'queue'>>,
): (self: Sender) => Promise<Caller> {
  if (parentJob === undefined) return (self) => Promise.resolve({ kind: 'session', ...self })
  const find = async () => turnOf((await relay).queue, { jobId: parentJob, agent })
  let known: ReturnType<typeof find> | undefined
  return async (self) => {
    known ??= find().catch((error: unknown) => {
      // A store that cannot be read now may be readable at the next call.
      known = undefined
      throw error
    })
    return { kind: 'turn', ...self, token, turn: await known }
  }
}
