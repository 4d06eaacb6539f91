import { isUtf8 } from 'node:buffer'
import type { Readable, Writable } from 'node:stream'

import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import type { JSONRPCMessage, RequestId } from '@modelcontextprotocol/sdk/types.js'

import { idAtEdges, parseMessage } from './json-rpc.ts'
import type { Refusal } from './json-rpc.ts'
import { createLineSplitter } from './line-splitter.ts'
import type { OverlongLine } from './line-splitter.ts'
import { CODES } from './protocol-error.ts'

/** Bytes of one message: 64 times the default limit of a task. */
const MAX_LINE_BYTES = 64 * 1024 * 1024

/** Members of one message on all levels. A parsed member can take sixty times the memory of its JSON. */
const MAX_MEMBERS = 1_000_000

type StdioOptions = {
  input: Readable
  output: Writable
  maxLineBytes?: number
  /** Called when the client has closed the input. */
  onEnd: () => void
  /** Called when the client no longer reads the output. */
  onBroken: () => void
  /** Called when the reply to this request has been written. */
  onReplied: (id: RequestId) => void
  warn: (line: string) => void
}

/** A transport whose `idle` resolves when no request waits for a reply, or when the client no longer reads. */
export type StdioTransport = Transport & { idle: () => Promise<void> }

/**
 * MCP over a pair of byte streams, one message per line. Unlike the SDK's transport it answers unreadable
 * messages, survives an overlong line, and reports when either stream ends.
 */
export function createStdioTransport(options: StdioOptions): StdioTransport {
  const { input, output, warn } = options
  const maxBytes = options.maxLineBytes ?? MAX_LINE_BYTES
  const inFlight = createInFlight()
  let isBroken = false
  const lines = createLineSplitter({ maxBytes, onLine, onOverlong })

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
    if (hasMoreMembers(line, MAX_MEMBERS)) return refuse({ id: null, ...tooManyMembers })
    const parsed = parseMessage(line.toString('utf8'))
    if ('ignored' in parsed) return warn(`ignored ${parsed.ignored}`)
    if ('refusal' in parsed) return send(parsed.refusal)
    inFlight.note(parsed.message)
    transport.onmessage?.(parsed.message)
  }

  function onOverlong(line: OverlongLine): void {
    const message = `Invalid request: the message has ${line.bytes} bytes; the limit is ${maxBytes}. Write long text to a file and name the file.`
    refuse({ id: idAtEdges(line), code: CODES.invalidRequest, message })
  }

  function refuse({ id, code, message }: { id: RequestId | null; code: number; message: string }) {
    send({ jsonrpc: '2.0', id, error: { code, message } })
  }

  function send(refusal: Refusal): void {
    void write(refusal)
  }

  /** Resolves when the bytes are written, with true, or with false when the client no longer reads. */
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
    warn(`the client no longer reads: ${error.message}`)
    inFlight.clear()
    options.onBroken()
  }
}

const tooManyMembers = {
  code: CODES.invalidRequest,
  message: `Invalid request: the message has more than ${MAX_MEMBERS} members. Write long data to a file and name the file.`,
}
const notUtf8 = { code: CODES.parse, message: 'Parse error: the line is not UTF-8' }

/** True when a line of JSON has more than `maximum` members on all levels, counted without parsing. */
function hasMoreMembers(line: Buffer, maximum: number): boolean {
  if (line.length <= maximum) return false
  let members = 1
  let isString = false
  for (let at = 0; at < line.length; at += 1) {
    const byte = line[at]
    if (byte === QUOTE) isString = !isString
    else if (isString && byte === BACKSLASH) at += 1
    else if (!isString && byte === COMMA) members += 1
  }
  return members > maximum
}

const QUOTE = 0x22
const COMMA = 0x2c
const BACKSLASH = 0x5c

/** Requests that wait for a reply. A cancelled request gets none. */
function createInFlight() {
  const ids = new Set<RequestId>()
  let isCleared = false
  let waiting: (() => void)[] = []

  function settle(): void {
    for (const resolve of waiting) resolve()
    waiting = []
  }

  function done(id: RequestId): void {
    ids.delete(id)
    if (ids.size === 0) settle()
  }

  return {
    done,
    /** Called when no reply can be written any more: every wait is over. */
    clear(): void {
      isCleared = true
      settle()
    },
    note(message: JSONRPCMessage): void {
      if (!('method' in message)) return
      if ('id' in message) ids.add(message.id)
      else if (message.method === 'notifications/cancelled') done(cancelledId(message.params))
    },
    idle: (): Promise<void> => {
      if (ids.size === 0 || isCleared) return Promise.resolve()
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
