/** The days that the Numbers view offers; one day is shown by the hour. */
export const NUMBER_DAYS = [1, 7, 30, 90] as const
export type NumberDays = (typeof NUMBER_DAYS)[number]

/** What the Numbers view counts: the jobs of the last days, of every agent and workspace unless one is named. */
export type NumbersPlace = {
  days: NumberDays
  agent?: string | undefined
  workspace?: string | undefined
}

const DEFAULT_DAYS = 7

/** The link to the numbers, of the last 7 days unless the place names others. */
export function numbersHref(place: Partial<NumbersPlace>): string {
  const { days = DEFAULT_DAYS, agent, workspace } = place
  const query = new URLSearchParams()
  if (days !== DEFAULT_DAYS) query.set('days', String(days))
  if (agent !== undefined) query.set('agent', agent)
  if (workspace !== undefined) query.set('workspace', workspace)
  return query.size === 0 ? '#/numbers' : `#/numbers?${query}`
}

/** Reads the address of the numbers; undefined for another one. */
export function readNumbers(hash: string): NumbersPlace | undefined {
  const [found, text = ''] = /^#\/numbers\/?(?:\?(.*))?$/.exec(hash) ?? []
  if (found === undefined) return undefined
  const query = new URLSearchParams(text)
  const days = NUMBER_DAYS.find((each) => String(each) === query.get('days')) ?? DEFAULT_DAYS
  return {
    days,
    agent: query.get('agent') ?? undefined,
    workspace: query.get('workspace') ?? undefined,
  }
}
