import { useApprovals } from '../api/approvals.ts'
import { machineHref } from '../base/address.ts'
import type { MachinePart } from '../base/address.ts'
import { Icon } from '../base/icon.tsx'
import { PARTS } from './parts.ts'

/** The parts of the Machine view, in the sidebar. */
export function MachineMenu({ part: open, workspace }: { part: MachinePart; workspace: string }) {
  const waiting = useApprovals().pending.length
  return (
    <nav aria-label="Machine">
      <ul>
        {PARTS.map(({ part, name, icon }) => (
          <li key={part}>
            <a
              className="choice"
              href={machineHref({ part, workspace })}
              aria-current={part === open ? 'page' : undefined}
            >
              <Icon name={icon} />
              <span className="choice-name">{name}</span>
              {part === 'approvals' && waiting > 0 && (
                <span className="count" data-tone="needs">
                  {waiting}
                  <span className="visually-hidden"> waiting</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
