import { useAgents, useWorkspaces } from '../api/lists.ts'
import { SelectField } from '../base/field.tsx'
import { NUMBER_DAYS } from '../base/numbers-address.ts'
import type { NumbersPlace } from '../base/numbers-address.ts'
import { openNumbers } from '../base/route.ts'
import { oneLine } from '../text/visible.ts'

const ALL = ''

/** Which numbers are shown. Each choice is a new address, so Back undoes it. */
export function NumbersFilter({ place }: { place: NumbersPlace }) {
  const agents = useAgents().data?.agents ?? []
  const workspaces = useWorkspaces().data?.workspaces ?? []
  const open = (change: Partial<NumbersPlace>) => openNumbers({ ...place, ...change })
  const names = new Set([...agents.map(({ agent }) => agent), ...given(place.agent)])
  const ids = new Map(workspaces.map(({ workspace, name }) => [workspace, name]))
  for (const id of given(place.workspace)) if (!ids.has(id)) ids.set(id, id)
  return (
    <div className="numbers-filter" role="group" aria-label="Filter">
      <SelectField
        label="Time"
        value={String(place.days)}
        choices={NUMBER_DAYS.map((days) => [String(days), daysName(days)])}
        onChoose={(chosen) =>
          open({ days: NUMBER_DAYS.find((days) => String(days) === chosen) ?? place.days })
        }
      />
      <SelectField
        label="Agent"
        value={place.agent ?? ALL}
        choices={[[ALL, 'All agents'], ...[...names].toSorted().map(choice)]}
        onChoose={(agent) => open({ agent: agent === ALL ? undefined : agent })}
      />
      <SelectField
        label="Workspace"
        value={place.workspace ?? ALL}
        choices={[[ALL, 'All workspaces'], ...Array.from(ids, ([id, name]) => choice(id, name))]}
        onChoose={(workspace) => open({ workspace: workspace === ALL ? undefined : workspace })}
      />
    </div>
  )
}

function daysName(days: number): string {
  return days === 1 ? 'Today, by the hour' : `Last ${days} days`
}

function given<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value]
}

function choice(key: string, name: string | number = key): [string, string] {
  return [key, oneLine(typeof name === 'string' ? name : key)]
}
