import { useReaders } from '../api/messages.ts'
import type { Message, Recipient } from '../api/message-shapes.ts'
import { dayAndTime } from '../text/time.ts'
import { oneLine } from '../text/visible.ts'

const WORDS: Record<Recipient['state'], string> = {
  queued: 'Queued',
  offered: 'Offered',
  seen: 'Seen',
  done: 'Done',
  expired: 'Not seen in time',
}

/** How far a message got with each recipient, and when. */
export function Receipts({ workspace, message }: { workspace: string; message: Message }) {
  const { data, error } = useReaders({ workspace, messageId: message.message_id })
  if (error !== null) return <p role="alert">{error.message}</p>
  if (data === undefined) return <p className="faint">Loading…</p>
  if (data.readers.length === 0) return <p className="faint">No recipients.</p>
  return (
    <div className="table-box receipts">
      <table>
        <thead>
          <tr>
            <th scope="col">Recipient</th>
            <th scope="col">State</th>
            <th scope="col">Queued</th>
            <th scope="col">Offered</th>
            <th scope="col">Seen</th>
            <th scope="col">Done</th>
          </tr>
        </thead>
        <tbody>
          {data.readers.map((reader) => (
            <tr key={reader.agent}>
              <td>
                <bdi>{reader.agent}</bdi>
              </td>
              <td data-state={reader.state}>
                {WORDS[reader.state]}
                {reader.offered_way !== undefined && (
                  <span className="faint"> by {oneLine(reader.offered_way)}</span>
                )}
              </td>
              <Moment at={reader.queued_at} />
              <Moment at={reader.offered_at} />
              <Moment at={reader.seen_at} />
              <Moment at={reader.done_at ?? reader.expired_at} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Moment({ at }: { at: string | undefined }) {
  return <td>{at === undefined ? '–' : <time dateTime={at}>{dayAndTime(at)}</time>}</td>
}
