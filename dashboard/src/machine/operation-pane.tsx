import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'

import { outcomeOf } from '../approvals/approval-words.ts'
import { useUndo } from '../api/backups.ts'
import { useOperation } from '../api/tool-journal.ts'
import type { FileDiff, OperationDetail } from '../api/tool-journal.ts'
import type { Effect, JournalCall } from '../api/tool-shapes.ts'
import { hrefOf } from '../base/address.ts'
import { ConfirmDialog } from '../base/confirm-dialog.tsx'
import { Icon } from '../base/icon.tsx'
import { CopyButton } from '../text/copy-button.tsx'
import { bytesText } from '../text/number.ts'
import { PreviewText } from '../text/preview-text.tsx'
import { dayAndTime, duration } from '../text/time.ts'
import { oneLine, visible } from '../text/visible.ts'
import { nameOf, OUTCOMES, RISKS } from './journal-words.ts'

/** One call of the journal, beside the list: what was intended, how it ended, what it changed. */
export function OperationPane(props: {
  workspace: string
  operationId: string
  onClose: () => void
}) {
  const { workspace, operationId, onClose } = props
  const { data, error } = useOperation(workspace, operationId)
  return (
    <section className="side-pane operation" aria-label="Call">
      <div className="pane-bar">
        <button type="button" className="quiet phone-only" onClick={onClose}>
          <Icon name="back" /> Journal
        </button>
        <span className="spacer" />
        <CopyButton text={operationId} label="Copy id" />
        <button type="button" className="quiet desktop-only" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div className="pane-scroll">
        {error !== null && <p role="alert">{error.message}</p>}
        {data === undefined && error === null && <p className="faint">Loading…</p>}
        {data !== undefined && <Operation workspace={workspace} detail={data} />}
      </div>
    </section>
  )
}

function Operation({ workspace, detail }: { workspace: string; detail: OperationDetail }) {
  const { call, approval, diffs, undoable } = detail
  const { tool, outcome, risk, effects = [], more_effects = 0, input, reason, code } = call
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <>
      <header className="job-header">
        <h2 ref={title} tabIndex={-1}>
          <code>{oneLine(tool)}</code>
        </h2>
        <p className="status">
          <span className="outcome" data-outcome={outcome}>
            {OUTCOMES[outcome]}
          </span>
          <span className="risk-name" data-risk={risk}>
            {RISKS[risk]}
          </span>
        </p>
        {reason !== undefined && (
          <p className="why">
            {code !== undefined && <span className="code">{oneLine(code)}</span>} {oneLine(reason)}
          </p>
        )}
        {outcome === 'unknown' && (
          <p role="note">
            Its process ended before it recorded what it did. Look at the files below before you
            continue.
          </p>
        )}
        <Facts workspace={workspace} call={call} />
        {approval !== undefined && (
          <p>
            {outcomeOf(approval)}
            {approval.note !== undefined && `: ${oneLine(approval.note)}`}
          </p>
        )}
        <Undo workspace={workspace} call={call} isPossible={undoable} />
      </header>
      {effects.length > 0 && (
        <Part title="Effects">
          <ul className="effects">
            {effects.map((effect, at) => (
              // An effect has no name of its own, and the list never changes.
              // oxlint-disable-next-line react/no-array-index-key
              <EffectLine key={at} effect={effect} />
            ))}
          </ul>
          {more_effects > 0 && <p className="faint">and {more_effects} more</p>}
        </Part>
      )}
      {diffs.map((diff) => (
        <DiffOf key={diff.path} file={diff} />
      ))}
      {input !== undefined && (
        <Part title="Arguments">
          <PreviewText kind="text" text={JSON.stringify(input, undefined, 2)} />
        </Part>
      )}
    </>
  )
}

function Facts({ workspace, call }: { workspace: string; call: JournalCall }) {
  const { at, who, root, mode, scope, ms, job_id } = call
  const facts: [string, ReactNode][] = [
    ['By', <bdi key="by">{nameOf(who)}</bdi>],
    ['At', dayAndTime(at)],
    ...(root === undefined ? [] : [['Root', oneLine(root)] satisfies [string, ReactNode]]),
    ['Mode', mode],
    ['Scope', scope],
    ...(ms === undefined ? [] : [['Took', duration(ms)] satisfies [string, ReactNode]]),
  ]
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {job_id !== undefined && (
        <div>
          <dt>Job</dt>
          <dd>
            <a href={hrefOf({ workspace, jobId: job_id })}>{job_id.slice(0, 8)}</a>
          </dd>
        </div>
      )}
    </dl>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="part" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function EffectLine({ effect }: { effect: Effect }) {
  const { operation, path, from, bytes_before, bytes_after } = effect
  const sizes = [bytes_before, bytes_after].map((bytes) =>
    bytes === undefined ? '' : bytesText(bytes),
  )
  return (
    <li>
      {oneLine(operation)} {path !== undefined && <code>{oneLine(path) || '.'}</code>}{' '}
      {from !== undefined && (
        <>
          from <code>{oneLine(from)}</code>{' '}
        </>
      )}
      <span className="faint">
        {sizes[0] !== '' && sizes[1] !== '' ? sizes.join(' → ') : sizes.join('')}
      </span>
    </li>
  )
}

function DiffOf({ file }: { file: FileDiff }) {
  return (
    <Part title={visible(file.path)}>
      {file.diff === undefined ? (
        <p className="faint">{oneLine(file.note ?? 'Cannot be shown.')}</p>
      ) : (
        <PreviewText kind="diff" text={file.diff} />
      )}
    </Part>
  )
}

/** Stays while its refusal is shown, also when a look at the call then finds that it cannot be undone. */
function Undo(props: { workspace: string; call: JournalCall; isPossible: boolean }) {
  const { workspace, call, isPossible } = props
  const [isAsking, setIsAsking] = useState(false)
  const undo = useUndo(workspace, call.operation_id)
  const close = () => {
    undo.reset()
    setIsAsking(false)
  }
  if (!isPossible && !isAsking && !undo.isSuccess) return null
  return (
    <div className="actions">
      {undo.isSuccess ? (
        <p role="status">Undone.</p>
      ) : (
        <button type="button" onClick={() => setIsAsking(true)}>
          <Icon name="backup" /> Undo…
        </button>
      )}
      {isAsking && (
        <ConfirmDialog
          title="Undo this change?"
          yes="Undo"
          no="Keep it"
          isBusy={undo.isPending}
          error={undo.error}
          onYes={() => undo.mutate(undefined, { onSuccess: () => setIsAsking(false) })}
          onClose={close}
        >
          Puts back what <code>{oneLine(call.tool)}</code> changed, from its backup. Refused if a
          file has changed since.
        </ConfirmDialog>
      )}
    </div>
  )
}
