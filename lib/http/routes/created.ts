/** What an answer says about the thing that its call made. */
type Made = Record<string, unknown>

/** Where a new thing can be read; undefined when the call made nothing new. */
type Place = (made: Made) => string | undefined

const job: Place = ({ job_id, deduped }) =>
  typeof job_id === 'string' && deduped !== true ? `/api/jobs/${job_id}` : undefined

const message: Place = ({ message_id }) =>
  typeof message_id === 'string' ? `/api/messages/${message_id}` : undefined

/** The operations that make something with an address of its own. */
const PLACES: Record<string, Place> = {
  dispatch: job,
  retry: job,
  fork: job,
  spawn: job,
  post_message: message,
  send_dm: message,
  send_group_dm: message,
  reply_to_thread: message,
  create_channel: ({ channel, created }) =>
    typeof channel === 'string' && created === true
      ? `/api/channels/${encodeURIComponent(channel)}/messages`
      : undefined,
  invoke_action: ({ invocation, deduped }) =>
    deduped === true ? undefined : `/api/invocations/${idOf(invocation)}`,
  add_schedule: ({ schedule_id, deduped }) =>
    typeof schedule_id === 'string' && deduped !== true
      ? `/api/schedules/${schedule_id}`
      : undefined,
  add_webhook: () => '/api/webhooks',
  create_agent: () => '/api/configured-agents',
  start_process: ({ process_id }) =>
    typeof process_id === 'string'
      ? `/api/processes/${encodeURIComponent(process_id)}/log`
      : undefined,
}

function idOf(invocation: unknown): string {
  // The shape of what `invoke_action` returns.
  return (invocation as { invocationId: string }).invocationId
}

/** True for an operation that answers 201 with a `Location` when it made something. */
export function isCreation(operation: string): boolean {
  return Object.hasOwn(PLACES, operation)
}

/** Where to read what a call made, in its workspace; undefined when it made nothing new. */
export function placeOfNew(
  operation: string,
  made: object,
  workspace: string | undefined,
): string | undefined {
  const path = isCreation(operation) ? PLACES[operation]?.({ ...made }) : undefined
  if (path === undefined || workspace === undefined) return path
  return `${path}?workspace=${encodeURIComponent(workspace)}`
}
