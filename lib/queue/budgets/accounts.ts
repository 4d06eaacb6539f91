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
}

type Account = { tail: LogTail<Charge>; turns: Map<string, Spending>; sum: Spending }

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

  return {
    async total(name) {
      const { tail, sum } = open(name)
      await tail.refresh()
      return { ...sum }
    },
    async ofTurn(name, turn) {
      const { tail, turns } = open(name)
      await tail.refresh()
      return turns.get(turnOf(turn)) ?? NOTHING
    },
    async note(name, charge) {
      const { tail, sum } = open(name)
      await tail.append(() => charge)
      return { ...sum }
    },
  }
}

function openAccount(logs: Logs, name: LogName): Account {
  const turns = new Map<string, Spending>()
  const sum = { ...NOTHING }
  const tail = openLogTail({
    logs,
    name,
    schema: Charge,
    most: Number.POSITIVE_INFINITY,
    apply(charge) {
      const key = turnOf(charge)
      const before = turns.get(key) ?? NOTHING
      sum.cost_usd += charge.cost_usd - before.cost_usd
      sum.tokens += charge.tokens - before.tokens
      sum.run_ms += charge.run_ms - before.run_ms
      sum.turns += charge.turns - before.turns
      turns.set(key, charge)
    },
  })
  return { tail, turns, sum }
}
