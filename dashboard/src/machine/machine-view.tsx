import type { ReactNode, RefObject } from 'react'

import type { MachinePart, MachinePlace } from '../base/address.ts'
import { MenuButton } from '../base/menu-button.tsx'
import { AccessPart } from './access-part.tsx'
import { AgentsPart } from './agents/agents-part.tsx'
import { ApprovalsPart } from './approvals-part.tsx'
import { BackupsPart } from './backups-part.tsx'
import { BrowsersPart } from './browsers-part.tsx'
import { HealthPart } from './health/health-part.tsx'
import { JournalPart } from './journal-part.tsx'
import { MachineMenu } from './machine-menu.tsx'
import { OperationPane } from './operation-pane.tsx'
import { OverviewPart } from './overview-part.tsx'
import { PARTS } from './parts.ts'
import { ProcessesPart } from './processes-part.tsx'
import { RootsPart } from './roots-part.tsx'
import { SchedulesPart } from './schedules/schedules-part.tsx'
import { WorkersPart } from './workers/workers-part.tsx'
import { WorkspaceChoice } from './workspace-choice.tsx'

type Place = MachinePlace & { workspace: string }

/** What agents may use of this machine, and what they did: one part at a time, and beside it an open call. */
export function MachineView(props: {
  place: Place
  search: RefObject<HTMLInputElement | null>
  banner: ReactNode
  onMenu: () => void
  onClose: () => void
}) {
  const { place, search, banner, onMenu, onClose } = props
  const { part, workspace, id } = place
  const name = PARTS.find((each) => each.part === part)?.name
  return (
    <>
      <section className="board machine" aria-label="Machine">
        {banner}
        <div className="board-header machine-header">
          <MenuButton label="Parts of the machine, jobs, settings" onClick={onMenu} />
          <h2>{name}</h2>
          <WorkspaceChoice part={part} workspace={workspace} />
        </div>
        <div className="machine-scroll">
          <Part place={place} search={search} />
        </div>
      </section>
      {part === 'journal' && id !== undefined && (
        <OperationPane key={id} workspace={workspace} operationId={id} onClose={onClose} />
      )}
    </>
  )
}

function Part({ place, search }: { place: Place; search: RefObject<HTMLInputElement | null> }) {
  const { part, workspace, id } = place
  const parts: Record<MachinePart, () => ReactNode> = {
    overview: () => (
      <>
        <div className="phone-block">
          <MachineMenu part={part} workspace={workspace} />
        </div>
        <OverviewPart workspace={workspace} />
      </>
    ),
    workers: () => <WorkersPart />,
    agents: () => <AgentsPart workspace={workspace} />,
    health: () => <HealthPart key={workspace} workspace={workspace} />,
    schedules: () => <SchedulesPart workspace={workspace} />,
    approvals: () => <ApprovalsPart />,
    journal: () => <JournalPart workspace={workspace} open={id} search={search} />,
    roots: () => <RootsPart workspace={workspace} />,
    processes: () => <ProcessesPart workspace={workspace} />,
    browsers: () => <BrowsersPart workspace={workspace} />,
    backups: () => <BackupsPart workspace={workspace} />,
    access: () => <AccessPart workspace={workspace} />,
  }
  return parts[part]()
}
