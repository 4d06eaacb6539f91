/** How long an unreachable server is tried again, unless the caller says otherwise. */
export const PATIENCE_MS = 15_000

/** A statement that takes longer has met a lock, or a server that is frozen or overloaded. */
const STATEMENT_MS = 30_000
const CONNECT_MS = 5000

/** How long each step of a call may take. */
export type Times = {
  connectMs: number
  /** After this time the server cancels a statement. */
  statementMs: number
  /** The same as this process sees it: the server has had the time to answer. */
  answerMs: number
}

/** The times of a caller with this patience: one that cannot wait long, such as a hook, has shorter ones. */
export function timesOf({
  url,
  patienceMs = PATIENCE_MS,
}: {
  url: string
  patienceMs?: number | undefined
}): Times {
  const timeoutS = new URL(url).searchParams.get('connect_timeout')
  const statementMs = Math.min(STATEMENT_MS, patienceMs * 2)
  return {
    connectMs: Math.min(timeoutS === null ? CONNECT_MS : Number(timeoutS) * 1000, patienceMs),
    statementMs,
    answerMs: statementMs + Math.min(CONNECT_MS, patienceMs),
  }
}
