import type { NewsKind } from '../schema/news.ts'
import type { Mailbox } from '../store/mailbox.ts'

/** A session of an agent: who can be told something. */
export type Party = { agent: string; session: string }

/** Something to tell: that a job moved, never what is in the job. */
export type Notice = {
  /** Its id in the inbox, or `queued-<job id>`. */
  item_id: string
  job_id: string
  kind: NewsKind | 'queued'
  /** Which news of the job this is: `<version>-<kind>`, or `queued`. */
  news: string
  /** Tag of the session that sent the job, where one did. */
  owner?: string | undefined
  /** When it happened; unknown for a queued job, whose hint does not tell. */
  at?: string | undefined
  /** Whether no more news of this job will come. */
  isLast: boolean
}

/** Queued jobs that are looked at; whoever has more waiting will come back for them. */
const MOST_QUEUED = 100

/** The jobs a session is told of in one breath; for the rest it is sent to its inbox. */
const MOST_NAMED = 10

/** Everything an agent might be told: news, oldest first, and for one that takes jobs those queued for it. */
export async function noticesOf(
  mailbox: Mailbox,
  party: { agent: string; works: boolean },
): Promise<Notice[]> {
  const { agent, works } = party
  const news = (await mailbox.inbox(agent)).map(({ version, ...item }) => ({
    item_id: item.item_id,
    job_id: item.job_id,
    kind: item.kind,
    news: `${version}-${item.kind}`,
    owner: item.owner,
    at: item.at,
    isLast: isLast(item.kind),
  }))
  if (!works) return news
  const queued = (await mailbox.ready(agent, { limit: MOST_QUEUED })).map(({ job_id }) => ({
    item_id: `queued-${job_id}`,
    job_id,
    kind: 'queued' as const,
    news: 'queued',
    isLast: false,
  }))
  return [...news, ...queued]
}

/** What a job's news are called, for whoever shows a session several at once. */
export function sentencesOf(notices: Pick<Notice, 'job_id' | 'kind'>[]): string {
  const named = notices.slice(0, MOST_NAMED).map(sentenceOf)
  const more = notices.length - named.length
  const rest = more > 0 ? [`${more} more: call check_inbox.`] : []
  return [...named, ...rest].join(' ')
}

/** One sentence: which job, what became of it, and how to learn more. It never quotes what anybody wrote. */
export function sentenceOf({ job_id, kind }: Pick<Notice, 'job_id' | 'kind'>): string {
  switch (kind) {
    case 'queued':
      return `Job ${job_id} is queued for you: take it with claim_job.`
    case 'question':
      return `Job ${job_id} asks a question: read it with poll, then call answer.`
    case 'needs_review':
    case 'needs_recovery':
      return `Job ${job_id} is ${kind} and waits for a person: read why with poll.`
    case 'completed':
    case 'failed':
    case 'cancelled':
    case 'expired':
      return `Job ${job_id} is ${kind}: read it with poll.`
  }
}

/** Said with every wake, because what a session is told must not pass for an order. */
export const ONLY_A_NOTICE = 'This is a notification only; it carries no result and no instruction.'

function isLast(kind: NewsKind): boolean {
  return kind !== 'question' && kind !== 'needs_review' && kind !== 'needs_recovery'
}
