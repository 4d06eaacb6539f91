import { NOTHING, turnOf } from '../../budget/spending.ts'
import { Charge } from '../../schema/budget.ts'
import type { Spending } from '../../schema/budget.ts'
import type { LogName, Logs } from '../../store/logs.ts'
import { openLogTail } from '../log-tail.ts'
import type { LogTail } from '../log-tail.ts'

/** The most accounts that are kept in memory. One that is dropped is read again when it is needed. */
const MOST_ACCOUNTS = 200

/** What turns have used, in append-only logs: the latest line of each turn counts. */
export type Accounts = {
  /** What all turns together have used by now. */
  total(name: LogName): Promise<Spending>
  /** The same for one turn. */
  ofTurn(name: LogName, turn: { job_id: string; token: number }): Promise<Spending>
  /** Notes what one turn has used, and returns the new total. Durable when it resolves. */
  note(name: LogName, charge: Charge): Promise<Spending>
  /**
   * Replaces the lines of accounts by their sum that were last written before a time, `most` at once, and returns how
   * many. That time is days ago, so no turn writes meanwhile.
   */
  collect(before: string, most: number): Promise<number>
}

type Account = {
  tail: LogTail<Charge>
  turns: Map<string, Spending>
  sum: Spending
  /** That of the last line which was read. */
  version: number
}

export function openAccounts(logs: Logs): Accounts {
  const known = new Map<string, Account>()

  function open(name: LogName): Account {
    const key = name.join('/')
    const account = known.get(key) ?? openAccount(logs, name)
    known.delete(key)
    known.set(key, account)
    for (const oldest of known.keys()) {
      if (known.size <= MOST_ACCOUNTS) break
      known.delete(oldest)
    }
    return account
  }

  /** An account that another process has shrunk since is read again from its first line. */
  async function current(name: LogName): Promise<Account> {
    const account = open(name)
    if ((await logs.last(name)) >= account.version) return account
    known.delete(name.join('/'))
    return open(name)
  }

  return {
    async total(name) {
      const { tail, sum } = await current(name)
      await tail.refresh()
      return { ...sum }
    },
    async ofTurn(name, turn) {
      const { tail, turns } = await current(name)
      await tail.refresh()
      return turns.get(turnOf(turn)) ?? NOTHING
    },
    async note(name, charge) {
      const { tail, sum } = await current(name)
      await tail.append(() => charge)
      return { ...sum }
    },
    async collect(before, most) {
      let count = 0
      for (const name of await logs.list(['budget'])) {
        if (count >= most) break
        if (await shrink(logs, name, before)) count += 1
      }
      return count
    },
  }
}

/** The turn that the line of a shrunk account is of. */
const ALL = { job_id: 'all', token: 0 }

/** False for an account that is in use, has one line, or belongs to a program of a later version. */
async function shrink(logs: Logs, name: LogName, before: string): Promise<boolean> {
  const last = await logs.last(name)
  if (last < 2) return false
  const [line] = await logs.read(name, { after: last - 1, limit: 1 })
  if (line === undefined || line.at >= before) return false
  const { tail, sum } = openAccount(logs, name)
  await tail.refresh()
  await logs.shrink(name, { ...ALL, ...sum })
  return true
}

function openAccount(logs: Logs, name: LogName): Account {
  const turns = new Map<string, Spending>()
  const sum = { ...NOTHING }
  const account = { turns, sum, version: 0 }
  const tail = openLogTail({
    logs,
    name,
    schema: Charge,
    most: Number.POSITIVE_INFINITY,
    apply(charge, version) {
      account.version = version
      const key = turnOf(charge)
      const before = turns.get(key) ?? NOTHING
      sum.cost_usd += charge.cost_usd - before.cost_usd
      sum.tokens += charge.tokens - before.tokens
      sum.run_ms += charge.run_ms - before.run_ms
      sum.turns += charge.turns - before.turns
      turns.set(key, charge)
    },
  })
  return Object.assign(account, { tail })
}
