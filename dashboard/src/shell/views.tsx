import { useApprovals } from '../api/approvals.ts'
import { useCaller } from '../api/caller.ts'
import { useUnreadCounts } from '../api/messages.ts'
import { useRows } from '../api/live.tsx'
import { Icon } from '../base/icon.tsx'
import type { IconName } from '../base/icon.tsx'
import { jobsHref, machineHref, messagesHref } from '../base/address.ts'
import { useFilter } from '../base/route.ts'
import type { Route } from '../base/address.ts'

/** The views of the page, each with what waits there for a person. */
export function Views({ route }: { route: Route }) {
  const counts = useUnreadCounts()
  const forMe = counts.reduce((sum, { for_you }) => sum + for_you, 0)
  const hasUnread = counts.some(({ unread }) => unread > 0)
  const { rights } = useCaller()
  const approvals = useApprovals().pending.length
  let needing = 0
  for (const row of useRows().values()) if (row.needs !== null) needing += 1
  return (
    <nav className="views" aria-label="Views">
      <ul>
        <View
          icon="jobs"
          name="Jobs"
          href={jobsHref(useFilter()[0])}
          isOpen={route.view === 'jobs'}
          count={needing}
          counts={needing === 1 ? 'needs you' : 'need you'}
        />
        <View
          icon="thread"
          name="Messages"
          href={messagesHref({})}
          isOpen={route.view === 'messages'}
          count={forMe}
          counts="for you"
          hasMore={hasUnread}
        />
        {rights === 'owner' && (
          <View
            icon="machine"
            name="Machine"
            href={machineHref({ part: approvals > 0 ? 'approvals' : 'overview' })}
            isOpen={route.view === 'machine'}
            count={approvals}
            counts={approvals === 1 ? 'waits for your approval' : 'wait for your approval'}
          />
        )}
        <View
          icon="numbers"
          name="Numbers"
          href="#/numbers"
          isOpen={route.view === 'numbers'}
          count={0}
          counts=""
        />
        <View
          icon="branch"
          name="Flows"
          href="#/flows"
          isOpen={route.view === 'flows'}
          count={0}
          counts=""
        />
      </ul>
    </nav>
  )
}

function View(props: {
  icon: IconName
  name: string
  href: string
  isOpen: boolean
  count: number
  counts: string
  /** Marks what is new but not for the reader alone. */
  hasMore?: boolean
}) {
  const { icon, name, href, isOpen, count, counts, hasMore = false } = props
  return (
    <li>
      <a className="choice" href={href} aria-current={isOpen ? 'page' : undefined}>
        <Icon name={icon} />
        <span className="choice-name">{name}</span>
        {count > 0 && (
          <span className="count" data-tone="needs">
            {count}
            <span className="visually-hidden"> {counts}</span>
          </span>
        )}
        {count === 0 && hasMore && (
          <span className="unread-dot" title="Unread messages">
            <span className="visually-hidden">unread messages</span>
          </span>
        )}
      </a>
    </li>
  )
}
