import { useEffect, useState } from 'react'

import { useLive } from '../api/live.tsx'
import { timeOfDay } from '../text/time.ts'
import { Icon } from '../base/icon.tsx'

/** A line that is back within this time was not worth a word. */
const GRACE_MS = 1500

/** Says that what is shown may be old, as long as the server is not heard; and that it was updated. */
export function OfflineBanner({ version }: { version: string }) {
  const live = useLive()
  const [late, setLate] = useState<string>()
  const { lostAt } = live
  useEffect(() => {
    if (lostAt === undefined) return undefined
    const timer = setTimeout(() => setLate(lostAt), GRACE_MS)
    return () => clearTimeout(timer)
  }, [lostAt])

  const isOffline = lostAt !== undefined && late === lostAt
  const isUpdated = live.version !== undefined && live.version !== version
  return (
    <div role="status" className="banners">
      {isOffline && (
        <p className="banner" data-tone="warn">
          <Icon name="warning" />
          <span>
            Not connected since {timeOfDay(lostAt)}. What you see may be old; it goes on by itself
            when the relay is back.
          </span>
        </p>
      )}
      {isUpdated && (
        <p className="banner">
          <span>The relay was updated to {live.version}.</span>
          <button type="button" onClick={() => location.reload()}>
            Reload
          </button>
        </p>
      )}
    </div>
  )
}
