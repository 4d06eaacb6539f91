import type { DeliveryLine } from '../schema/delivery.ts'
import { sessionTag } from '../schema/session.ts'

/** Where a piece of news stands for one session. */
export type Standing =
  /** Nobody has dealt with it, and this session may be told. */
  | 'due'
  /** This session was told, or has looked itself. */
  | 'told'
  /** A call of this session waits for the job and will tell it. */
  | 'awaited'
  /** It belongs to another session that lives. */
  | 'elsewhere'
  /** It is dealt with, by whomever. */
  | 'done'

/** What a decision needs to know of the world: which sessions and which waiting processes live. */
export type Alive = {
  session: (tag: string) => boolean
  process: (line: DeliveryLine) => boolean
}

/** News in the eyes of the rules: which, and the tag of the session that sent the job. */
export type Subject = { news: string; owner?: string | undefined }

/**
 * Where news stand for a session, from the job's delivery log alone. They belong to the session that was
 * told last, before that to the one that sent the job; when that one has gone, to whoever is told next.
 */
export function standing(
  lines: DeliveryLine[],
  subject: Subject,
  at: { session: string; alive: Alive },
): Standing {
  const about = lines.filter((line) => line.news === subject.news)
  if (about.some((line) => line.step === 'done')) return 'done'
  if (about.some((line) => line.session === at.session)) return 'told'
  const owner = ownerOf(about, subject)
  const mine = sessionTag(at.session)
  if (owner !== undefined && owner !== mine && at.alive.session(owner)) return 'elsewhere'
  return isAwaited(lines, at) ? 'awaited' : 'due'
}

/** The tag of the session that news belong to; undefined when nobody sent the job from a session. */
export function ownerOf(about: DeliveryLine[], subject: Subject): string | undefined {
  const last = about.at(-1)
  return last === undefined ? subject.owner : sessionTag(last.session)
}

/** True while a call of this session waits for the job: not given up, and its process lives. */
function isAwaited(lines: DeliveryLine[], at: { session: string; alive: Alive }): boolean {
  const waits = lines.filter(
    (line) => line.session === at.session && line.news === undefined && at.alive.process(line),
  )
  const begun = waits.filter((line) => line.step === 'waiting').length
  const ended = waits.filter((line) => line.step === 'withdrawn').length
  return begun > ended
}
