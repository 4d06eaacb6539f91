import type { Cap, Caps, Spending } from '../schema/budget.ts'
import { spentOf } from './spending.ts'

/** Whose budget it is. `turn`: of each turn of the job. `day`: that of an agent for one day, in UTC. */
export type Owner =
  | { kind: 'job' | 'tree' | 'turn'; job_id: string }
  | { kind: 'flow'; flow_id: string }
  | { kind: 'day'; agent: string; day: string }

/** A quantity of a cap: `2,000 tokens`, `$1.50`, `30 minutes`, `1 turn`. */
export function quantity(cap: Cap, amount: number): string {
  switch (cap) {
    case 'cost_usd':
      return `$${amount.toFixed(amount < 1 && amount !== 0 ? 4 : 2).replace(/(\.\d\d\d*?)0+$/, '$1')}`
    case 'tokens':
      return `${Math.round(amount).toLocaleString('en-US')} ${Math.round(amount) === 1 ? 'token' : 'tokens'}`
    case 'minutes': {
      const rounded = Number(amount.toFixed(amount < 1 ? 2 : 1))
      return `${rounded} ${rounded === 1 ? 'minute' : 'minutes'}`
    }
    case 'turns':
      return `${amount} ${amount === 1 ? 'turn' : 'turns'}`
  }
}

/** The first letters of a job or flow, as people see them. */
const short = (id: string) => id.slice(0, 8)

/** Whose budget it is, as in "the budget of …". `self`: the job that is spoken of. */
export function ownerInWords(owner: Owner, self?: string): string {
  switch (owner.kind) {
    case 'job':
      return owner.job_id === self ? 'this job' : `job ${short(owner.job_id)}`
    case 'turn':
      return owner.job_id === self
        ? 'one turn of this job'
        : `one turn of job ${short(owner.job_id)}`
    case 'tree':
      return owner.job_id === self
        ? 'this job and what it sends'
        : `job ${short(owner.job_id)} and what it sends`
    case 'flow':
      return `flow ${short(owner.flow_id)}`
    case 'day':
      return `agent "${owner.agent}" for ${owner.day} (UTC)`
  }
}

/** `1,640 of 2,000 tokens` */
export function spentInWords(cap: Cap, caps: Caps, spending: Spending): string {
  const limit = quantity(cap, caps[cap] ?? 0)
  const spent = quantity(cap, spentOf(cap, spending))
  return `${spent.replace(/ \D+$/, '')} of ${limit}`
}

/** What a person or an agent can do about a budget that is spent. */
export function remedy(owner: Owner, cap: Cap): string {
  switch (owner.kind) {
    case 'job':
    case 'tree':
    case 'turn':
      return `Look at what it left, and send the task again with a larger budget (${FLAGS[cap]}), or in smaller parts.`
    case 'flow':
      return 'Run the flow again with a larger "budget", or fewer steps.'
    case 'day':
      return `Its jobs wait for the next day, or until "dailyBudget" of this agent is raised in the configuration and the agent is resumed with "relay agent resume ${owner.agent}".`
  }
}

/** The flag of `relay dispatch` for each cap. */
const FLAGS: Record<Cap, string> = {
  cost_usd: '--max-cost',
  tokens: '--max-tokens',
  minutes: '--max-minutes',
  turns: '--max-turns',
}

/** What has happened, whose budget it is, and what to do. */
export function spentMessage(
  what: string,
  { owner, cap, caps, spending }: { owner: Owner; cap: Cap; caps: Caps; spending: Spending },
  self?: string,
): string {
  const spent = spentInWords(cap, caps, spending)
  return `${what}: the budget of ${ownerInWords(owner, self)} is spent, ${spent}. ${remedy(owner, cap)}`
}

/** The id of the job or flow, or the name of the agent, whose budget it is. */
export function ownerIdOf(owner: Owner): string {
  switch (owner.kind) {
    case 'flow':
      return owner.flow_id
    case 'day':
      return owner.agent
    default:
      return owner.job_id
  }
}
