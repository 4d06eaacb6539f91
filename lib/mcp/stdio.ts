import { isUtf8 } from 'node:buffer'
import type { Readable, Writable } from 'node:stream'

import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import type { JSONRPCMessage, RequestId } from '@modelcontextprotocol/sdk/types.js'

import { createLineCutter, hasMoreMembers } from './line-splitter.ts'
import type { OverlongLine } from './line-splitter.ts'
import { idAtEdges, screenText } from './json-rpc.ts'
import type { Refusal } from './json-rpc.ts'
import { CODES } from './protocol-error.ts'

/** Bytes of one message; a task of 1 MiB fits 64 times, and whoever sends more sends a mistake. */
const MAX_LINE_BYTES = 64 * 1024 * 1024

/** Members of one message, at all levels: each takes some sixty times its bytes once it is parsed. */
const MOST_MEMBERS = 1_000_000

type StdioOptions = {
  input: Readable
  output: Writable
  maxLineBytes?: number
  /** The client has closed its end: nothing more will come. */
  onEnd: () => void
  /** The client does not listen any more: nothing can be said to it. */
  onBroken: () => void
  /** The reply to this request has been written. */
  onReplied: (id: RequestId) => void
  warn: (line: string) => void
}

/** A transport that also knows which requests still wait for their reply. */
export type StdioTransport = Transport & { idle: () => Promise<void> }

/**
 * MCP over a pair of byte streams, one message per line. Unlike the SDK's own it answers what it cannot
 * read, lives on after a line that is too long, and tells when either end is gone.
 */
export function createStdioTransport(options: StdioOptions): StdioTransport {
  const { input, output, warn } = options
  const maxBytes = options.maxLineBytes ?? MAX_LINE_BYTES
  const inFlight = createInFlight()
  let isBroken = false
  const lines = createLineCutter({ maxBytes, onLine, onOverlong })

  const transport: StdioTransport = {
    start() {
      output.on('error', onOutputError)
      input.on('data', lines.push)
      input.once('end', onInputEnd)
      input.once('error', onInputEnd)
      return Promise.resolve()
    },
    async send(message) {
      const isWritten = await write(message)
      const id = repliedId(message)
      if (id === undefined) return
      inFlight.done(id)
      if (isWritten) options.onReplied(id)
    },
    close() {
      input.off('data', lines.push)
      input.pause()
      transport.onclose?.()
      return Promise.resolve()
    },
    idle: inFlight.idle,
  }
  return transport

  function onLine(line: Buffer): void {
    if (line.length === 0 || (line.length === 1 && line[0] === 0x0d)) return
    if (!isUtf8(line)) return refuse({ id: null, ...notUtf8 })
    if (hasMoreMembers(line, MOST_MEMBERS)) return refuse({ id: null, ...tooManyMembers })
    const screened = screenText(line.toString('utf8'))
    if ('ignored' in screened) return warn(`${screened.ignored} was ignored`)
    if ('refusal' in screened) return send(screened.refusal)
    inFlight.note(screened.message)
    transport.onmessage?.(screened.message)
  }

  function onOverlong(line: OverlongLine): void {
    const message = `Invalid request: the message has ${line.bytes} bytes, at most ${maxBytes} are read. Write long text to a file and name the file.`
    refuse({ id: idAtEdges(line), code: CODES.invalidRequest, message })
  }

  function refuse({ id, code, message }: { id: RequestId | null; code: number; message: string }) {
    send({ jsonrpc: '2.0', id, error: { code, message } })
  }

  function send(refusal: Refusal): void {
    void write(refusal)
  }

  /** Resolves when the stream has taken the bytes; false when there is nobody left to read them. */
  function write(message: JSONRPCMessage | Refusal): Promise<boolean> {
    if (isBroken) return Promise.resolve(false)
    return new Promise((resolve) => {
      output.write(`${JSON.stringify(message)}\n`, (error) => resolve(!error))
    })
  }

  function onInputEnd(): void {
    lines.end()
    options.onEnd()
  }

  function onOutputError(error: Error): void {
    if (isBroken) return
    isBroken = true
    warn(`the client does not read any more: ${error.message}`)
    options.onBroken()
  }
}

const tooManyMembers = {
  code: CODES.invalidRequest,
  message: `Invalid request: the message has more than ${MOST_MEMBERS} members. Write long data to a file and name the file.`,
}
const notUtf8 = { code: CODES.parse, message: 'Parse error: the line is not UTF-8' }

/** Requests that were handed on and not yet replied to. A cancelled one will never be. */
function createInFlight() {
  const ids = new Set<RequestId>()
  let waiting: (() => void)[] = []

  function done(id: RequestId): void {
    ids.delete(id)
    if (ids.size > 0) return
    for (const resolve of waiting) resolve()
    waiting = []
  }

  return {
    done,
    note(message: JSONRPCMessage): void {
      if (!('method' in message)) return
      if ('id' in message) ids.add(message.id)
      else if (message.method === 'notifications/cancelled') done(cancelledId(message.params))
    },
    idle: (): Promise<void> => {
      if (ids.size === 0) return Promise.resolve()
      return new Promise((resolve) => waiting.push(resolve))
    },
  }
}

function cancelledId(params: Record<string, unknown> | undefined): RequestId {
  const id = params?.requestId
  return typeof id === 'string' || typeof id === 'number' ? id : ''
}

function repliedId(message: JSONRPCMessage): RequestId | undefined {
  return 'method' in message ? undefined : message.id
}
