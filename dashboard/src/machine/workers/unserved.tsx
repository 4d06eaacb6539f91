import type { UnservedAgent } from '../../../../lib/schema/api-workers.ts'
import { machineHref } from '../../base/address.ts'
import { Icon } from '../../base/icon.tsx'
import { Age } from '../../text/age.tsx'
import { CopyButton } from '../../text/copy-button.tsx'
import { counted } from '../../text/number.ts'
import { oneLine } from '../../text/visible.ts'

const WHY: Record<UnservedAgent['why'], string> = {
  no_worker: 'No worker serves it.',
  read_only: 'Its workers take no jobs that may change files.',
  no_executor: 'It is not configured, so no worker can serve it.',
}

/** An agent with queued jobs that no worker takes: why, and what starts a worker. */
export function Unserved(props: { unserved: UnservedAgent; workspace: string | undefined }) {
  const { agent, queued, has_more: hasMore, oldest_at, why, command, failed_start } = props.unserved
  return (
    <li>
      <p className="row-head">
        <Icon name="warning" />
        <b className="title">
          <bdi>{oneLine(agent)}</bdi>
        </b>
        <span className="faint">
          {counted(queued, 'job')}
          {hasMore && ' or more'} waiting for <Age at={oldest_at} />
          {props.workspace !== undefined && (
            <>
              {' '}
              in <bdi>{oneLine(props.workspace)}</bdi>
            </>
          )}
        </span>
      </p>
      <p>
        {WHY[why]}{' '}
        {why === 'no_executor' ? (
          <>
            Add it under <a href={machineHref({ part: 'agents' })}>Agents</a>, or reassign its jobs
            if the name is wrong.
          </>
        ) : (
          'Start one in a terminal:'
        )}
      </p>
      {why !== 'no_executor' && (
        <p className="row">
          <code>{oneLine(command)}</code> <CopyButton text={command} label="Copy" />
        </p>
      )}
      {failed_start !== null && (
        <p className="bad">
          The worker that a dispatch started <Age at={failed_start.at} /> ago failed:{' '}
          {oneLine(failed_start.reason)}
        </p>
      )}
    </li>
  )
}
