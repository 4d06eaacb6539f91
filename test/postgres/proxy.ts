import { once } from 'node:events'
import * as fs from 'node:fs'
import { createConnection, createServer } from 'node:net'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * What is done to one statement of a client:
 * - `kill-before`, `kill-after`: the client's process is killed before the server gets it, or once it is carried out.
 * - `lost-before`, `lost-after`: the connection breaks before the server gets it, or once it is carried out, so that
 *   its answer is lost.
 * - `terminate`: the server ends the connection instead, as when it shuts down.
 * - `gone`: as `lost-before`, and no connection succeeds until `heal`.
 * - a code of SQLSTATE: the server raises that error instead.
 */
export type Fault =
  | 'kill-before'
  | 'kill-after'
  | 'lost-before'
  | 'lost-after'
  | 'terminate'
  | 'gone'
  | `${number}`
  | `${number}P${number}`

/** A statement that passed: its number from `begin` on, and its name or, without one, how its text begins. */
export type Statement = { number: number; text: string; spoiled: boolean }

export type Proxy = {
  /** The URL of a database of the server, by way of this proxy. */
  url: string
  /** Starts to count statements; the one numbered `at` meets the fault. `kill` kills the client's process. */
  begin: (spoil?: { at: number; fault: Fault; kill: () => void }) => void
  /** Stops counting; returns what was counted. */
  end: () => Statement[]
  /** Ends the fault `gone`. */
  heal: () => void
  close: () => Promise<void>
}

/** Stands on a Unix socket between clients and a PostgreSQL server, and knows where one statement ends. */
export async function startProxy(server: string): Promise<Proxy> {
  const target = new URL(server)
  const port = target.port
  const upstream = join(target.searchParams.get('host') ?? '', `.s.PGSQL.${port}`)
  const folder = fs.mkdtempSync(join(tmpdir(), 'relay-proxy-'))
  let counted: Statement[] | undefined
  let spoil: Parameters<Proxy['begin']>[0]
  let isGone = false
  const sockets = new Set<Socket>()

  const listener = createServer((client) => {
    if (isGone) return void client.destroy()
    const backend = createConnection(upstream)
    for (const socket of [client, backend]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => sockets.delete(socket))
    }
    const breakOff = () => {
      client.destroy()
      backend.destroy()
    }
    client.on('close', () => backend.end())
    backend.on('close', () => client.end())
    // What the server answers to a statement whose answer must not arrive.
    let withheld: (() => void) | undefined
    const answers = createSplitter({ hasStartup: false })
    backend.on('data', (bytes: Buffer) => {
      if (withheld === undefined) return void client.write(bytes)
      if (answers.add(bytes).some(({ type }) => type === 'Z')) withheld()
    })

    function pass(unit: Unit): void {
      const number = (counted?.length ?? 0) + 1
      const isSpoiled = counted !== undefined && spoil?.at === number
      counted?.push({ number, text: textOf(unit), spoiled: isSpoiled })
      const bytes = Buffer.concat(unit.map((message) => message.bytes))
      if (!isSpoiled || spoil === undefined) return void backend.write(bytes)
      const { fault, kill } = spoil
      if (fault === 'kill-before') return kill()
      if (fault === 'lost-before') return breakOff()
      if (fault === 'gone') {
        isGone = true
        for (const socket of sockets) socket.destroy()
        return
      }
      if (fault === 'kill-after' || fault === 'lost-after') {
        withheld = fault === 'kill-after' ? kill : breakOff
        return void backend.write(bytes)
      }
      backend.write(queryMessage(fault === 'terminate' ? TERMINATE : raise(fault)))
    }

    const requests = createSplitter({ hasStartup: true })
    let unit: Unit = []
    client.on('data', (bytes: Buffer) => {
      for (const message of requests.add(bytes)) {
        if (message.type === '' || message.type === 'X' || message.type === 'p') {
          backend.write(message.bytes)
          continue
        }
        unit.push(message)
        if (message.type !== 'S' && message.type !== 'Q') continue
        pass(unit)
        unit = []
      }
    })
  })
  listener.listen(join(folder, `.s.PGSQL.${port}`))
  await once(listener, 'listening')
  const url = new URL(server)
  url.searchParams.set('host', folder)

  return {
    url: url.href,
    begin(fault) {
      counted = []
      spoil = fault
    },
    end() {
      const all = counted ?? []
      counted = undefined
      return all
    },
    heal() {
      isGone = false
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      listener.close()
      await once(listener, 'close')
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A message of the protocol; the first ones of a connection have no type. */
type Message = { type: string; bytes: Buffer }

/** The messages that make one statement: they end with a simple query or a "sync". */
type Unit = Message[]

const TERMINATE = 'select pg_terminate_backend(pg_backend_pid())'

/** Requests for encryption, which this proxy has the server refuse: they come before the real first message. */
const ENCRYPTION = new Set([80877103, 80877104])

/** Splits a stream into messages, however it is cut into pieces. */
function createSplitter({ hasStartup }: { hasStartup: boolean }) {
  let rest = Buffer.alloc(0)
  let isStarting = hasStartup
  return {
    add(bytes: Buffer): Message[] {
      rest = Buffer.concat([rest, bytes])
      const found: Message[] = []
      for (;;) {
        const head = isStarting ? 0 : 1
        if (rest.length < head + 4) return found
        const length = head + rest.readInt32BE(head)
        if (rest.length < length) return found
        const message = rest.subarray(0, length)
        found.push({ type: isStarting ? '' : String.fromCharCode(message[0] ?? 0), bytes: message })
        if (isStarting && !ENCRYPTION.has(message.readInt32BE(4))) isStarting = false
        rest = rest.subarray(length)
      }
    },
  }
}

/** The name of a prepared statement, or else how its text begins. */
function textOf(unit: Unit): string {
  for (const { type, bytes } of unit) {
    const [first = '', second = ''] = bytes.subarray(5).toString('utf8').split('\0')
    if (type === 'Q') return beginning(first)
    if (type === 'P') return first === '' ? beginning(second) : first
    // A bind names its portal first.
    if (type === 'B') return second
  }
  return ''
}

function beginning(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 60)
}

function queryMessage(text: string): Buffer {
  const body = Buffer.from(`${text}\0`)
  const head = Buffer.alloc(5)
  head.write('Q')
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

function raise(code: string): string {
  return `do $$ begin raise exception 'raised by a test' using errcode = '${code}'; end $$`
}
