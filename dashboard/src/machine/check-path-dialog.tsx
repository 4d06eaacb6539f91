import { useState } from 'react'

import { useCheckPath } from '../api/roots.ts'
import type { CheckedPath } from '../api/roots.ts'
import { Dialog } from '../base/dialog.tsx'
import { TextField } from '../base/field.tsx'
import { oneLine } from '../text/visible.ts'
import { BusyButton } from '../base/busy-button.tsx'

const VERDICTS: Record<CheckedPath['verdict'], string> = {
  allowed: 'Allowed',
  ignored: 'Allowed by name only',
  denied: 'Denied',
  outside: 'Outside of the root',
  missing: 'Not found',
  refused: 'Refused',
}

/** Says whether tools may use a path of a root, and which rule decides that. */
export function CheckPathDialog(props: { workspace: string; root: string; onClose: () => void }) {
  const { workspace, root, onClose } = props
  const [path, setPath] = useState('')
  const check = useCheckPath(workspace)
  return (
    <Dialog title={`Check a path of ${oneLine(root)}`} className="confirm" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          check.mutate({ root, path })
        }}
      >
        <TextField
          label="Path"
          hint="relative to the root"
          isRequired
          isFirst
          value={path}
          onText={(text) => {
            check.reset()
            setPath(text)
          }}
        />
        <div role="status">
          {check.data && (
            <p>
              <b>{VERDICTS[check.data.verdict]}</b>
              {check.data.why !== undefined && `: ${oneLine(check.data.why)}`}
            </p>
          )}
        </div>
        {check.error && <p role="alert">{check.error.message}</p>}
        <div className="row end">
          <button type="button" onClick={onClose}>
            Close
          </button>
          <BusyButton type="submit" className="main" isBusy={check.isPending}>
            Check
          </BusyButton>
        </div>
      </form>
    </Dialog>
  )
}
