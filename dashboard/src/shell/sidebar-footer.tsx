import { useQueryClient } from '@tanstack/react-query'

import type { ApiSession } from '../../../lib/schema/api.ts'
import { remove } from '../api/client.ts'
import { forgetKey } from '../api/key.ts'
import { Icon } from '../base/icon.tsx'
import type { Notifying } from './notify.ts'
import type { Theme } from './theme.ts'

const THEME_WORDS: Record<Theme, string> = {
  system: 'Colours of the system',
  light: 'Light',
  dark: 'Dark',
}

const NOTIFY_WORDS: Record<Notifying, string> = {
  on: 'Notifies when a job needs you',
  off: 'Notify me when a job needs me',
  blocked: 'Notifications are blocked by the browser',
  unsupported: 'No notifications here: not a secure page',
}

/** What this browser shall do, and who is signed in. */
export function SidebarFooter(props: {
  session: ApiSession
  theme: { theme: Theme; next: () => void }
  notifications: { notifying: Notifying; toggle: () => void }
}) {
  const { session, theme, notifications } = props
  const { notifying, toggle } = notifications
  const client = useQueryClient()

  async function signOut(): Promise<void> {
    await remove('session')
    forgetKey()
    client.clear()
    location.reload()
  }

  return (
    <div className="sidebar-footer">
      <button
        type="button"
        className="choice"
        aria-pressed={notifying === 'on'}
        disabled={notifying === 'blocked' || notifying === 'unsupported'}
        onClick={toggle}
      >
        <Icon name="bell" />
        <span className="choice-name">{NOTIFY_WORDS[notifying]}</span>
      </button>
      <button type="button" className="choice" onClick={theme.next}>
        <Icon name="theme" />
        <span className="choice-name">{THEME_WORDS[theme.theme]}</span>
      </button>
      <p className="faint">
        {session.caller?.name ?? 'owner'} · {session.version}{' '}
        {session.auth !== 'none' && (
          <button type="button" className="link" onClick={() => void signOut()}>
            Sign out
          </button>
        )}
      </p>
    </div>
  )
}
