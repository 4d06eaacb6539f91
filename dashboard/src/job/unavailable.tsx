import { RequestError } from '../api/client.ts'

/** Statuses of the responses for a job or a workspace that this relay does not have, and for an id that is none. */
const UNKNOWN: ReadonlySet<number> = new Set([400, 404, 409])

/** Says why a job cannot be shown, and what to do next. */
export function Unavailable({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const isUnknown = error instanceof RequestError && UNKNOWN.has(error.status)
  if (isUnknown) {
    return (
      <div role="alert" className="unavailable">
        <p>This job is not here.</p>
        <p className="faint">
          It may have been removed when its retention ended, or the link may be to another relay.
        </p>
        <p>
          <a href="#/">Show all jobs</a>
        </p>
      </div>
    )
  }
  return (
    <p role="alert">
      {error.message}{' '}
      <button type="button" onClick={onRetry}>
        Try again
      </button>
    </p>
  )
}
