import type { ReactNode } from 'react'

import { CopyButton } from '../text/copy-button.tsx'

/** What to do when something is missing, with the exact command. */
export function NextStep({ command, children }: { command?: string; children: ReactNode }) {
  return (
    <section className="next-step" aria-label="Next step">
      <p>{children}</p>
      {command !== undefined && (
        <p className="row">
          <code>{command}</code> <CopyButton text={command} label="Copy" />
        </p>
      )}
    </section>
  )
}
