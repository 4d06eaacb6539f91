import { useBrowsers, useCloseBrowser } from '../api/browsers.ts'
import type { BrowserSession } from '../api/browsers.ts'
import { Age } from '../text/age.tsx'
import { oneLine } from '../text/visible.ts'
import { BusyButton } from '../base/busy-button.tsx'

/** The browsers that agents use in the server, each with a button to close it. */
export function BrowsersPart({ workspace }: { workspace: string }) {
  const { data, error } = useBrowsers(workspace)
  if (error !== null) return <p role="alert">{error.message}</p>
  if (data === undefined) return <p className="note faint">Loading…</p>
  return (
    <>
      {data.sessions.length === 0 && (
        <p className="note">
          No browser is open. Browser tools are off until <code>tools.browser</code> is in the
          configuration.
        </p>
      )}
      <ul className="rows" aria-label="Browser sessions">
        {data.sessions.map((session) => (
          <Session key={session.session} workspace={workspace} session={session} />
        ))}
      </ul>
    </>
  )
}

function Session({ workspace, session }: { workspace: string; session: BrowserSession }) {
  const { session: id, owner, opened_at, used_at, hosts, attached } = session
  const close = useCloseBrowser(workspace, id)
  return (
    <li>
      <div className="row-head">
        <span className="title">
          <bdi>{oneLine(owner)}</bdi> <span className="faint">{oneLine(id)}</span>
        </span>
        {attached && <span className="tag">in your own browser</span>}
        <BusyButton type="button" isBusy={close.isPending} onClick={() => close.mutate()}>
          Close
        </BusyButton>
      </div>
      <p className="faint">
        Opened <Age at={opened_at} /> ago, last used <Age at={used_at} /> ago. Hosts:{' '}
        {oneLine(hosts.join(', ')) || 'none'}
      </p>
      {close.error && <p role="alert">{close.error.message}</p>}
    </li>
  )
}
