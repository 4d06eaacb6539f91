import { RelayError } from '../../errors.ts'
import { isWithin } from '../../schema/root.ts'
import type { Mode, ToolSettings } from '../../schema/root.ts'
import type { Limits } from '../../workspace/policy/policy.ts'
import type { Context } from '../operation.ts'
import type { About } from './about.ts'

/** How far a call may go at its place. A tool without a place reads what the relay itself knows. */
export function limitsOf(
  settings: ToolSettings,
  { root, area }: Pick<About, 'root' | 'area'>,
): Limits {
  const { ceiling } = settings
  if (root !== undefined) return { mode: root.settings.mode, ask: root.settings.ask, ceiling }
  const place = area === undefined ? undefined : settings[area]
  if (area !== undefined && place === undefined) throw areaIsOff(area)
  return { mode: place?.mode ?? 'observe', ask: place?.ask, ceiling }
}

/** The refusal of a mode: what is allowed here, and which command changes it. */
export function refusedByMode({ relay }: Context, about: About, mode: Mode): RelayError {
  const { tool, root, area } = about
  const { ceiling, ask, mode: most } = limitsOf(relay.tools.settings(), about)
  const where = root === undefined ? `the ${area ?? 'tool'}` : `root "${root.name}"`
  const details = { mode, ...(root === undefined ? {} : { root: root.name }) }
  const asks = ask === undefined || isWithin(ask, most) ? '' : `, and asks a person up to "${ask}"`
  const why = isWithin(mode, ceiling)
    ? `it needs mode "${mode}", and ${where} allows up to "${most}"${asks}`
    : `it needs mode "${mode}", and this machine allows up to "${ceiling}"`
  const how =
    root !== undefined && isWithin(mode, ceiling)
      ? ` Only a person can change that: relay root set ${root.name} --ask ${mode}`
      : ' Only a person can change that, in the configuration.'
  return new RelayError('MODE_REFUSED', `Cannot ${tool}: ${why}.${how}`, { details })
}

function areaIsOff(area: string): RelayError {
  const message = `Cannot use the ${area} tools: they are off. A person switches them on under "tools.${area}" in the configuration.`
  return new RelayError('MODE_REFUSED', message, { details: { area } })
}
