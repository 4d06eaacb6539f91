import type { Server } from '@modelcontextprotocol/sdk/server/index.js'
import {
  CompleteRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListResourcesRequestSchema,
  ReadResourceRequestSchema,
  SubscribeRequestSchema,
  UnsubscribeRequestSchema,
} from '@modelcontextprotocol/sdk/types.js'
import type { Resource } from '@modelcontextprotocol/sdk/types.js'

import { RelayError } from '../errors.ts'
import {
  INBOX_TEMPLATE,
  agentOfUri,
  inboxUri,
  knownAgents,
  readInbox,
  suggestAgents,
  watchInbox,
} from '../operations/inbox-resource.ts'
import {
  MESSAGE_TEMPLATES,
  channelResources,
  messageResourceOf,
  readMessages,
  watchMessages,
} from '../operations/message-resource.ts'
import type { MessageResource } from '../operations/message-resource.ts'
import type { Services } from '../operations/services.ts'
import { seesAll } from '../rights/rights.ts'
import type { Caller } from '../rights/caller.ts'
import { CODES, ProtocolError } from './protocol-error.ts'
import type { Notifier } from './notifier.ts'

/** Subscriptions of one client. Each uses a file watch, and the system limits their number. */
const MAX_SUBSCRIPTIONS = 100

const mimeType = 'application/json'

const template = {
  uriTemplate: INBOX_TEMPLATE,
  name: 'inbox',
  title: 'Inbox of an agent',
  description:
    'Notifications about the jobs an agent sent: which changed and how, never their content. Read the jobs with poll.',
  mimeType,
}

type Publishing = {
  relay: Promise<Services>
  self: () => string
  caller: () => Promise<Caller>
  /** Delivers what the client's own inbox receives; absent where no session is woken. */
  notifier: Pick<Notifier, 'onUpdate'> | undefined
  /** True where the client has the tools of messages: then their channels and threads are resources, too. */
  hasMessages: boolean
  warn: (line: string) => void
}

/** What was published, and how to watch one of it. */
export type PublishedResources = {
  /** Calls back at each change of a resource. Throws `ProtocolError` for one that does not exist for the client. */
  watch: (uri: string, changed: () => void) => Promise<{ close: () => void }>
  close: () => void
}

/** Publishes inboxes and messages as resources that can be listed, read and subscribed to. */
export function publishResources(server: Server, on: Publishing): PublishedResources {
  const { relay, self, caller, hasMessages } = on
  const subscriptions = createSubscriptions(server, on)
  const watch: PublishedResources['watch'] = (uri, changed) => {
    const resource = hasMessages ? messageResourceOf(uri) : undefined
    return orNotFound(uri, hasMessages, () =>
      watchResource(on, { uri, about: resource ?? agentOf(uri, hasMessages), changed }),
    )
  }

  server.setRequestHandler(ListResourcesRequestSchema, async () => ({
    resources: [
      ...(await knownAgents(await relay, self())).map(asResource),
      ...(hasMessages && seesAll(await caller()) ? await channelResources(await relay) : []).map(
        (resource) => Object.assign(resource, { mimeType }),
      ),
    ],
  }))
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [
      template,
      ...(hasMessages ? MESSAGE_TEMPLATES : []).map((each) => Object.assign({ mimeType }, each)),
    ],
  }))
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }) => {
    const resource = hasMessages ? messageResourceOf(uri) : undefined
    const read = async () =>
      resource === undefined
        ? readInbox(await relay, await caller(), agentOf(uri, hasMessages))
        : readMessages(await relay, await caller(), resource)
    const document = await orNotFound(uri, hasMessages, read)
    return { contents: [{ uri, mimeType, text: JSON.stringify(document) }] }
  })
  server.setRequestHandler(SubscribeRequestSchema, async ({ params: { uri } }) => {
    const resource = hasMessages ? messageResourceOf(uri) : undefined
    await orNotFound(uri, hasMessages, () =>
      subscriptions.add(uri, resource ?? agentOf(uri, hasMessages)),
    )
    return {}
  })
  server.setRequestHandler(UnsubscribeRequestSchema, ({ params: { uri } }) => {
    subscriptions.remove(uri)
    return {}
  })
  server.setRequestHandler(CompleteRequestSchema, async ({ params: { ref, argument } }) => {
    if (ref.type !== 'ref/resource' || ref.uri !== INBOX_TEMPLATE || argument.name !== 'agent') {
      const message = `Invalid params of completion/complete: only "agent" of ${INBOX_TEMPLATE} can be completed`
      throw new ProtocolError(CODES.invalidParams, message)
    }
    return { completion: await suggestAgents(await relay, self(), argument.value) }
  })
  return { watch, close: subscriptions.close }
}

async function watchResource(
  on: Publishing,
  { uri, about, changed }: { uri: string; about: string | MessageResource; changed: () => void },
): Promise<{ close: () => void }> {
  const relay = await on.relay
  // For the client's own agent each notification is delivered once, to the session that it belongs to.
  if (on.notifier !== undefined && about === on.self()) return on.notifier.onUpdate(changed)
  const failed = (error: unknown) => on.warn(`watching ${uri}: ${String(error)}`)
  return typeof about === 'string'
    ? watchInbox(relay, about, { changed, failed })
    : watchMessages(relay, await on.caller(), { resource: about, changed, failed })
}

function createSubscriptions(server: Server, on: Publishing) {
  const watches = new Map<string, { close: () => void }>()

  function sendUpdate(uri: string): void {
    server.sendResourceUpdated({ uri }).catch((error: unknown) => on.warn(String(error)))
  }

  return {
    async add(uri: string, about: string | MessageResource): Promise<void> {
      if (watches.has(uri)) return
      if (watches.size === MAX_SUBSCRIPTIONS) throw tooMany()
      // Counts while it is being made; an unsubscription meanwhile takes it away.
      const place = { close: () => {} }
      watches.set(uri, place)
      try {
        const watch = await watchResource(on, { uri, about, changed: () => sendUpdate(uri) })
        if (watches.get(uri) === place) watches.set(uri, watch)
        else watch.close()
      } catch (error) {
        if (watches.get(uri) === place) watches.delete(uri)
        throw error
      }
    },
    remove(uri: string): void {
      watches.get(uri)?.close()
      watches.delete(uri)
    },
    close: (): void => {
      for (const watch of watches.values()) watch.close()
      watches.clear()
    },
  }
}

function tooMany(): ProtocolError {
  const message = `Cannot subscribe: this client already has ${MAX_SUBSCRIPTIONS} subscriptions; unsubscribe from one first`
  return new ProtocolError(CODES.invalidParams, message)
}

function asResource(agent: string): Resource {
  return { uri: inboxUri(agent), name: `inbox of ${agent}`, title: `Inbox of ${agent}`, mimeType }
}

function agentOf(uri: string, hasMessages: boolean): string {
  const agent = agentOfUri(uri)
  if (agent !== undefined) return agent
  throw notFound(uri, hasMessages)
}

function notFound(uri: string, hasMessages: boolean): ProtocolError {
  const others = hasMessages ? MESSAGE_TEMPLATES.map(({ uriTemplate }) => uriTemplate) : []
  const message = `Resource not found: ${JSON.stringify(uri.slice(0, 200))}. The resources are ${[INBOX_TEMPLATE, ...others].join(', ')}.`
  return new ProtocolError(CODES.resourceNotFound, message, { uri: uri.slice(0, 200) })
}

/** A channel or message that does not exist for the caller is a resource that does not exist. */
async function orNotFound<T>(
  uri: string,
  hasMessages: boolean,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const isMissing = error instanceof RelayError && error.code.endsWith('_NOT_FOUND')
    throw isMissing ? notFound(uri, hasMessages) : error
  }
}
