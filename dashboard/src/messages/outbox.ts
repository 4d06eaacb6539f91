/** Where a message goes: into a channel, or into the thread of a post. */
export type Destination = {
  workspace: string
  channel: string
  /** The id of the post; undefined for a post of its own. */
  thread_of?: string | undefined
}

/** A message that the relay has not acknowledged, or that the page does not show yet. */
export type Outgoing = Destination & {
  request_id: string
  text: string
  at: string
  /** Why the last attempt failed; undefined before one did. */
  problem?: Problem | undefined
  /** Its id, once it is stored. */
  message_id?: string | undefined
}

/** Why an attempt failed. `isFinal`: the relay refused the message, and will again. */
export type Problem = { message: string; isFinal: boolean }

/** The part of a browser's storage that an outbox uses. */
export type MessageStorage = {
  readonly length: number
  key(at: number): string | null
  getItem(name: string): string | null
  setItem(name: string, text: string): void
  removeItem(name: string): void
}

/** The messages on their way, in the order in which they were written. */
export type Outbox = ReturnType<typeof createOutbox>

/** Each message has an item of its own, so that two tabs do not overwrite each other's. */
const PREFIX = 'relay.outbox.'
const FIRST_RETRY_MS = 1000
const LONGEST_RETRY_MS = 15_000

/** A key for a place that messages go to. */
export function keyOf({ workspace, channel, thread_of = '' }: Destination): string {
  return `${workspace}/${channel}/${thread_of}`
}

/**
 * Sends messages in order, one at a time per place, and tries again while the relay cannot be reached. Kept in
 * the browser's storage until acknowledged: after a reload each is sent again with the same request id, so it is
 * stored once. `show` resolves once the page shows the stored message.
 */
export function createOutbox(on: {
  storage: MessageStorage
  send: (message: Outgoing) => Promise<{ message_id: string } | Problem>
  show: (message: Outgoing) => Promise<void>
}) {
  let waiting: readonly Outgoing[] = read(on.storage)
  const readers = new Set<() => void>()
  const busy = new Set<string>()
  const retries = new Map<string, ReturnType<typeof setTimeout>>()
  let retryMs = FIRST_RETRY_MS

  function set(next: readonly Outgoing[]): void {
    const kept = new Set(next.map(({ request_id }) => request_id))
    for (const { request_id } of waiting) {
      if (!kept.has(request_id)) on.storage.removeItem(PREFIX + request_id)
    }
    waiting = next
    for (const reader of readers) reader()
  }

  function change(request_id: string, part: Partial<Outgoing>): void {
    set(waiting.map((each) => (each.request_id === request_id ? { ...each, ...part } : each)))
    // One that was acknowledged needs nothing more after a reload.
    if (part.message_id !== undefined) on.storage.removeItem(PREFIX + request_id)
  }

  /** Sends the first message of a place that was not refused; the next one follows it. */
  async function pump(key: string): Promise<void> {
    const next = waiting.find(
      (each) => keyOf(each) === key && each.message_id === undefined && !each.problem?.isFinal,
    )
    if (next === undefined || busy.has(key)) return
    clearTimeout(retries.get(key))
    busy.add(key)
    const isSettled = await attempt(next).finally(() => busy.delete(key))
    if (isSettled) return pump(key)
    retries.set(
      key,
      setTimeout(() => void pump(key), retryMs),
    )
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS)
  }

  /** Returns true when the message was sent or refused, false when it must be sent again. */
  async function attempt(next: Outgoing): Promise<boolean> {
    const { request_id } = next
    const outcome = await on.send(next)
    if (!('message_id' in outcome)) {
      change(request_id, { problem: outcome })
      return outcome.isFinal
    }
    retryMs = FIRST_RETRY_MS
    change(request_id, { message_id: outcome.message_id, problem: undefined })
    void on.show(next).finally(() => set(waiting.filter((each) => each.request_id !== request_id)))
    return true
  }

  function pumpAll(): void {
    for (const key of new Set(waiting.map(keyOf))) void pump(key)
  }

  return {
    /** Accepts a message and starts to send it. */
    add(message: Outgoing): void {
      write(on.storage, message)
      set([...waiting, message])
      void pump(keyOf(message))
    },

    /** Sends a refused message again, or one that waits for its next attempt, at once. */
    retry(request_id: string): void {
      change(request_id, { problem: undefined })
      const message = waiting.find((each) => each.request_id === request_id)
      if (message !== undefined) void pump(keyOf(message))
    },

    /** Forgets a message. One whose response was lost may be stored all the same. */
    discard(request_id: string): void {
      const message = waiting.find((each) => each.request_id === request_id)
      set(waiting.filter((each) => each.request_id !== request_id))
      if (message !== undefined) void pump(keyOf(message))
    },

    /** Sends everything that waits, at once: after a reload, and when the connection is back. */
    resume: (): void => pumpAll(),

    messages: (): readonly Outgoing[] => waiting,

    subscribe: (reader: () => void): (() => void) => {
      readers.add(reader)
      return () => readers.delete(reader)
    },

    /** Stops all retries; what waits stays in the storage. */
    close: (): void => {
      for (const timer of retries.values()) clearTimeout(timer)
    },
  }
}

function read(storage: MessageStorage): Outgoing[] {
  const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
  const stored = names
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => parse(storage.getItem(name)))
  return stored.filter(isOutgoing).toSorted((a, b) => (a.at < b.at ? -1 : 1))
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch (error) {
    // Another program's text under this name.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isOutgoing(value: unknown): value is Outgoing {
  const entry = value as Partial<Outgoing> | null | undefined
  return (
    typeof entry?.request_id === 'string' &&
    typeof entry.workspace === 'string' &&
    typeof entry.channel === 'string' &&
    typeof entry.text === 'string' &&
    typeof entry.at === 'string'
  )
}

function write(storage: MessageStorage, message: Outgoing): void {
  try {
    storage.setItem(PREFIX + message.request_id, JSON.stringify(message))
  } catch (error) {
    // A full storage: the message is sent all the same, and a reload forgets it.
    if (!(error instanceof DOMException)) throw error
  }
}
