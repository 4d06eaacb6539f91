import { createHash, randomInt } from 'node:crypto'

import { RelayError } from '../../errors.ts'
import { CodeEvent } from '../../schema/hub-record.ts'
import type { Logs } from '../../store/logs.ts'
import { openFoldedLog } from './folded-log.ts'

/** 32 symbols without I, O, 0 and 1, which people mistake for each other. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const SYMBOLS = 8

/** How long a code can be used. */
const CODE_MS = 10 * 60_000

/** How long after its end a code is still known as expired or used. */
const FORGET_MS = 3_600_000

/** Codes of one user that wait to be used. The oldest ones stay valid; a further one is refused. */
const MOST_OF_USER = 10

/** Wrong codes within a while before every code is refused: of one address, and of all. */
const WRONG_MS = 10 * 60_000
const MOST_WRONG_OF_ADDRESS = 10
const MOST_WRONG = 1000

/** The codes that pair machines. */
export type Codes = {
  /** A new code of a user, as it is shown: `ABCD-EFGH`. Throws `BUSY` when too many wait. */
  create(user: string, name?: string): Promise<{ code: string; expiresAt: string }>
  /**
   * Uses a code, which can be done once. Throws `PAIRING_INVALID` for a code that is wrong or was used, also when too
   * many wrong ones were tried, and `PAIRING_EXPIRED`.
   */
  use(typed: string, address: string): Promise<{ user: string; name: string | undefined }>
}

type Row = { user: string; name: string | undefined; expiresAt: string; isUsed: boolean }

/** Opens the codes of a hub. They are stored as hashes; their expiry is judged by this clock. */
export function openCodes(
  logs: Logs,
  on: { now: () => number; warn: (line: string) => void },
): Codes {
  const rows = new Map<string, Row>()
  const log = openFoldedLog({
    logs,
    name: ['hub', 'codes'],
    schema: CodeEvent,
    apply,
    warn: on.warn,
  })
  const wrong = createWrongCodes(on.now)

  function apply(event: CodeEvent): void {
    if (event.type === 'code') {
      const { code, user, name, expires_at: expiresAt } = event
      forgetOld()
      if (!rows.has(code)) rows.set(code, { user, name, expiresAt, isUsed: false })
      return
    }
    const row = rows.get(event.code)
    if (row !== undefined) row.isUsed = true
  }

  /** Removes codes that expired long ago. */
  function forgetOld(): void {
    for (const [code, { expiresAt }] of rows) {
      if (Date.parse(expiresAt) < on.now() - FORGET_MS) rows.delete(code)
    }
  }

  const isOver = ({ expiresAt }: Row) => Date.parse(expiresAt) <= on.now()

  function waitingOf(user: string): number {
    return [...rows.values()].filter((row) => row.user === user && !row.isUsed && !isOver(row))
      .length
  }

  return {
    async create(user, name) {
      const expiresAt = new Date(on.now() + CODE_MS).toISOString()
      for (;;) {
        const code = newCode()
        const isNew = await log.change(() => {
          if (waitingOf(user) >= MOST_OF_USER) throw tooMany()
          if (rows.has(hashOf(code))) return undefined
          return {
            type: 'code',
            code: hashOf(code),
            user,
            ...(name === undefined ? {} : { name }),
            expires_at: expiresAt,
          }
        })
        if (isNew) return { code: `${code.slice(0, 4)}-${code.slice(4)}`, expiresAt }
      }
    },

    async use(typed, address) {
      if (wrong.isTooMuch(address)) {
        throw refused(
          'PAIRING_INVALID',
          'too many wrong codes were tried lately. Try again in ten minutes',
        )
      }
      const hash = hashOf(typed.trim().toUpperCase().replaceAll(/[\s-]/g, '').slice(0, 64))
      await log.refresh()
      const row = rows.get(hash)
      if (row === undefined) {
        wrong.add(address)
        throw refused('PAIRING_INVALID', 'it is not known here, or was typed wrong')
      }
      if (!row.isUsed && isOver(row)) {
        throw refused('PAIRING_EXPIRED', 'it is older than ten minutes. Ask for a new one')
      }
      const isFirst =
        !row.isUsed &&
        (await log.change(() => (row.isUsed ? undefined : { type: 'used', code: hash })))
      if (!isFirst) throw refused('PAIRING_INVALID', 'it was used already. Ask for a new one')
      return { user: row.user, name: row.name }
    },
  }
}

function newCode(): string {
  return Array.from({ length: SYMBOLS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}

function refused(code: 'PAIRING_INVALID' | 'PAIRING_EXPIRED', why: string): RelayError {
  return new RelayError(code, `Cannot pair with this code: ${why}.`)
}

function tooMany(): RelayError {
  const message = `Cannot make another pairing code: ${MOST_OF_USER} wait to be used. Use one, or wait ten minutes.`
  return new RelayError('BUSY', message)
}

/** Counts the wrong codes of the last while, by address. Remembers no more than the limit of all. */
function createWrongCodes(now: () => number) {
  let tries: { address: string; atMs: number }[] = []
  const recent = () => (tries = tries.filter(({ atMs }) => atMs > now() - WRONG_MS))
  return {
    add: (address: string): void => {
      tries.push({ address, atMs: now() })
    },
    isTooMuch(address: string): boolean {
      const all = recent()
      if (all.length >= MOST_WRONG) return true
      return all.filter((each) => each.address === address).length >= MOST_WRONG_OF_ADDRESS
    },
  }
}
