import { Icon } from '../base/icon.tsx'
import { visible } from '../text/visible.ts'
import type { Outgoing } from './outbox.ts'
import { Tile } from './tile.tsx'

/** A message on its way: sending, waiting for the relay, or refused, with what can be done. */
export function OutgoingItem(props: {
  message: Outgoing
  me: string
  onRetry: () => void
  onDiscard: () => void
}) {
  const { message, me, onRetry, onDiscard } = props
  const { text, problem } = message
  return (
    <li className="message-item outgoing" data-failed={problem?.isFinal || undefined}>
      <Tile agent={me} />
      <div className="message-body">
        <p className="message-head">
          <bdi className="sender">{me}</bdi>
        </p>
        <p className="plain-text">{visible(text)}</p>
        <p className="send-state" role="status">
          {problem === undefined ? (
            <span className="faint">Sending…</span>
          ) : (
            <>
              <span className="bad">
                <Icon name="warning" /> {problem.isFinal ? 'Not sent: ' : 'Not sent yet: '}
                {problem.message}
              </span>{' '}
              <button type="button" className="link" onClick={onRetry}>
                {problem.isFinal ? 'Try again' : 'Retry now'}
              </button>{' '}
              <button type="button" className="link" onClick={onDiscard}>
                Discard
              </button>
            </>
          )}
        </p>
      </div>
    </li>
  )
}
