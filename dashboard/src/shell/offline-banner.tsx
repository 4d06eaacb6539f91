import { useEffect, useState } from 'react'

import { useLive } from '../api/live.tsx'
import { Icon } from '../base/icon.tsx'
import { timeOfDay } from '../text/time.ts'

/** Shorter interruptions show no banner. */
const GRACE_MS = 1500

/** Says that the page may be out of date while disconnected, and that the relay was updated. */
export function OfflineBanner({ version }: { version: string }) {
  const { offlineSince, version: serverVersion } = useLive()
  const [shownSince, setShownSince] = useState<string>()
  useEffect(() => {
    if (offlineSince === undefined) return undefined
    const timer = setTimeout(() => setShownSince(offlineSince), GRACE_MS)
    return () => clearTimeout(timer)
  }, [offlineSince])

  const isOffline = offlineSince !== undefined && shownSince === offlineSince
  const isUpdated = serverVersion !== undefined && serverVersion !== version
  return (
    <div role="status" className="banners">
      {isOffline && (
        <p className="banner" data-tone="warn">
          <Icon name="warning" />
          <span>
            Disconnected since {timeOfDay(offlineSince)}. This page may be out of date; it
            reconnects automatically.
          </span>
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
