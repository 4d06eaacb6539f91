import { useMutation } from '@tanstack/react-query'

import type { ApiSession } from '../../../lib/schema/api.ts'
import { remove } from '../api/client.ts'
import type { RequestError } from '../api/client.ts'
import { deleteKey } from '../api/key.ts'
import { BusyButton } from '../base/busy-button.tsx'
import { SelectField } from '../base/field.tsx'
import { Icon } from '../base/icon.tsx'
import type { Ends, NotificationState, useNotifications } from './notify.ts'
import type { Theme } from './theme.ts'

const NOTIFICATION_LABELS: Record<NotificationState, string> = {
  on: 'Notifications on',
  off: 'Notify me when I am needed',
  blocked: 'Notifications blocked by the browser',
  unsupported: 'Notifications need HTTPS or localhost',
}

/** This browser's preferences, the signed-in name and the relay's version. */
export function SidebarFooter(props: {
  session: ApiSession
  theme: { theme: Theme; next: () => void }
  notifications: ReturnType<typeof useNotifications>
}) {
  const { session, theme, notifications } = props
  const { state, toggle, ends, setEnds } = notifications
  const signOut = useMutation<unknown, RequestError>({
    mutationFn: () => remove('session'),
    onSuccess: () => {
      deleteKey()
      location.reload()
    },
  })

  return (
    <div className="sidebar-footer">
      <button
        type="button"
        className="choice"
        aria-pressed={state === 'on'}
        disabled={state === 'blocked' || state === 'unsupported'}
        onClick={toggle}
      >
        <Icon name="notify" />
        <span className="choice-name">{NOTIFICATION_LABELS[state]}</span>
      </button>
      {state === 'on' && (
        <SelectField<Ends>
          label="Also notify"
          value={ends}
          choices={[
            ['none', 'of nothing else'],
            ['failures', 'of failures'],
            ['all', 'of every end'],
          ]}
          onChoose={setEnds}
        />
      )}
      <button type="button" className="choice" onClick={theme.next}>
        <Icon name="theme" />
        <span className="choice-name">Theme: {theme.theme}</span>
      </button>
      <p className="faint">
        {session.caller?.name ?? 'owner'} · {session.version}{' '}
        {session.auth !== 'none' && (
          <BusyButton className="link" isBusy={signOut.isPending} onClick={() => signOut.mutate()}>
            Sign out
          </BusyButton>
        )}
      </p>
      {signOut.error && <p role="alert">{signOut.error.message}</p>}
    </div>
  )
}
