import { randomUUID } from 'node:crypto'

import { RelayError } from '../errors.ts'
import { MAX_LEVELS, isDeeper } from '../schema/json-shape.ts'
import { MOST_INPUT_BYTES, failureIn } from './protocol.ts'
import type { Answer, HubFrame, RequestCaller, RequestFrame, ResultFrame } from './protocol.ts'

/** What a hub asks a machine to do. */
export type Request = {
  operation: string
  input: Record<string, unknown>
  caller: RequestCaller
  /** How long to wait for the result. */
  deadlineMs: number
  /** Aborted when the client that asked is gone. */
  signal: AbortSignal
}

/** The requests that one machine has not answered yet. */
export type Requests = {
  /** Throws the refusal of the machine, `AGENT_TIMEOUT`, `AGENT_OFFLINE`, `BUSY`. */
  send(request: Request): Promise<Answer>
  /** Takes an answer. One for an unknown or ended request is dropped, and changes nothing. */
  answer(frame: ResultFrame): void
  /** Ends the one request whose answer could not be read. */
  spoiled(id: string): void
  /** Ends all of them with this refusal, and refuses new ones. Twice is fine. */
  end(refusal: RelayError): void
  readonly open: number
}

type Pending = { resolve: (answer: Answer) => void; reject: (refusal: RelayError) => void }

/** Creates the requests of one connection; `send` writes a frame to it. */
export function createRequests(on: {
  machine: string
  mostInFlight: number
  send: (frame: HubFrame) => void
}): Requests {
  const { machine, mostInFlight, send } = on
  const pending = new Map<string, Pending>()
  let ended: RelayError | undefined

  function begin({ operation, input, caller, deadlineMs, signal }: Request): Promise<Answer> {
    const id = randomUUID()
    const frame: RequestFrame = {
      type: 'request',
      id,
      operation,
      input,
      caller,
      deadline_ms: deadlineMs,
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => give(timedOut(machine, deadlineMs)), deadlineMs)
      const leave = () => give(left(machine))
      const settle = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', leave)
        pending.delete(id)
      }
      const give = (refusal: RelayError) => {
        settle()
        // Its work is of no use to anyone any more.
        send({ type: 'cancel', id })
        reject(refusal)
      }
      pending.set(id, {
        resolve: (answer) => (settle(), resolve(answer)),
        reject: (refusal) => (settle(), reject(refusal)),
      })
      signal.addEventListener('abort', leave, { once: true })
      send(frame)
    })
  }

  return {
    async send(request) {
      if (ended !== undefined) throw ended
      if (request.signal.aborted) throw left(machine)
      if (pending.size >= mostInFlight) throw busy(machine, mostInFlight)
      refuseLarge(request.input)
      return begin(request)
    },

    answer(frame) {
      const found = pending.get(frame.id)
      if (found === undefined) return
      if (!frame.ok) return found.reject(refusalOf(frame))
      if (isDeeper(frame.body, MAX_LEVELS)) return found.reject(unreadable(machine))
      found.resolve({ body: frame.body, images: frame.images })
    },

    spoiled: (id) => pending.get(id)?.reject(unreadable(machine)),

    end(refusal) {
      ended ??= refusal
      for (const each of pending.values()) each.reject(refusal)
    },

    get open() {
      return pending.size
    },
  }
}

function refuseLarge(input: Request['input']): void {
  const bytes = Buffer.byteLength(JSON.stringify(input))
  if (bytes <= MOST_INPUT_BYTES) return
  const message = `Cannot send this to a machine: the input has ${bytes} bytes, and ${MOST_INPUT_BYTES} are allowed. Send it in parts.`
  throw new RelayError('BODY_TOO_LARGE', message)
}

function refusalOf({ error }: Extract<ResultFrame, { ok: false }>): RelayError {
  const { code, message, details } = failureIn(error)
  return new RelayError(code, message, { details })
}

function timedOut(machine: string, ms: number): RelayError {
  const message = `Cannot wait longer for the machine "${machine}": it did not answer within ${ms} ms. Ask for less at once, or try again.`
  return new RelayError('AGENT_TIMEOUT', message, { details: { machine } })
}

function left(machine: string): RelayError {
  return new RelayError('AGENT_TIMEOUT', `The client left before "${machine}" answered.`)
}

function busy(machine: string, most: number): RelayError {
  const message = `Cannot ask the machine "${machine}" now: ${most} calls to it are open. Wait for one of them.`
  return new RelayError('BUSY', message, { details: { machine } })
}

function unreadable(machine: string): RelayError {
  const message = `Cannot read the answer of the machine "${machine}": it does not fit the protocol. Update durable-relay on both sides.`
  return new RelayError('AGENT_PROTOCOL_ERROR', message, { details: { machine } })
}

/** The refusal of a call to a machine that is not connected. */
export function offline(machine: string): RelayError {
  const message = `Cannot reach the machine "${machine}": it is not connected. Start "relay connect" there.`
  return new RelayError('AGENT_OFFLINE', message, { details: { machine } })
}
