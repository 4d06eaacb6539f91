import type { Failure } from '../../../../lib/schema/result.ts'
import { CopyButton } from '../../text/copy-button.tsx'
import { headlineOf } from '../../../../lib/schema/shown/headline.ts'
import { counted } from '../../text/number.ts'
import { oneLine, visible } from '../../text/visible.ts'

/** More lines than this are folded behind the one that says most. */
const SHORT_LINES = 4

/** Why a job failed: its code, and its message as it was written; a long one, such as a traceback, unfolds. */
export function FailureBox({ failure }: { failure: Failure }) {
  const { code, message } = failure
  const lines = message.trim().split('\n').length
  return (
    <section className="failure" aria-label="Error">
      <div className="part-head">
        <code>{oneLine(code)}</code>
        <span className="spacer" />
        <CopyButton text={`${code}: ${message}`} label="Copy error" isIcon />
      </div>
      {lines <= SHORT_LINES ? (
        <p className="message-text">{visible(message)}</p>
      ) : (
        <details>
          <summary>
            <bdi>{oneLine(headlineOf(message))}</bdi>{' '}
            <span className="faint">{counted(lines, 'line')}</span>
          </summary>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
          <pre tabIndex={0}>{visible(message)}</pre>
        </details>
      )}
    </section>
  )
}
