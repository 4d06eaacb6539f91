import { useEffect, useState } from 'react'

import { useLive } from '../api/live.tsx'
import { Icon } from '../base/icon.tsx'
import { TimeLeft } from '../text/age.tsx'
import { timeOfDay } from '../text/time.ts'

/** Shorter interruptions show no banner. */
const GRACE_MS = 1500

/** Says that the page may be out of date while disconnected, and that the relay was updated. */
export function OfflineBanner({ version }: { version: string }) {
  const { lost, feed, version: serverVersion } = useLive()
  const isShown = useLasting(lost?.sinceMs)
  const isUpdated = serverVersion !== undefined && serverVersion !== version
  return (
    <div role="status" className="banners">
      {lost !== undefined && isShown && (
        <p className="banner" data-tone="warn">
          <Icon name="warning" />
          <span>
            Disconnected since {timeOfDay(new Date(lost.sinceMs).toISOString())}. This page may be
            out of date.{' '}
            <span aria-hidden="true">
              Next try in <TimeLeft untilMs={lost.retryAtMs} />.
            </span>
          </span>
          <button type="button" onClick={feed.retryNow}>
            Retry now
          </button>
        </p>
      )}
      {isUpdated && (
        <p className="banner">
          <span>The relay was updated to {serverVersion}.</span>
          <button type="button" onClick={() => location.reload()}>
            Reload
          </button>
        </p>
      )}
    </div>
  )
}

/** True once a state lasts for the grace period; undefined is no state. */
function useLasting(since: number | undefined): boolean {
  const [lasting, setLasting] = useState<number>()
  useEffect(() => {
    if (since === undefined) return undefined
    const timer = setTimeout(() => setLasting(since), GRACE_MS)
    return () => clearTimeout(timer)
  }, [since])
  return since !== undefined && lasting === since
}
