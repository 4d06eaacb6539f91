import { readFlows } from './flows-address.ts'
import type { FlowsPlace } from './flows-address.ts'
import { readFilter, writeFilter } from './jobs-address.ts'
import type { Filter } from './jobs-address.ts'
import { readNumbers } from './numbers-address.ts'
import type { NumbersPlace } from './numbers-address.ts'

/** A job id with its workspace: job ids are unique only within one. */
export type JobRef = { workspace: string; jobId: string }

/** What the Messages view shows; absent parts are not chosen yet. */
export type MessagesPlace = {
  workspace?: string | undefined
  channel?: string | undefined
  /** The id of the post whose thread is open beside the channel. */
  post?: string | undefined
  /** The id of a message to scroll to. */
  at?: string | undefined
}

/** The parts of the Machine view. */
const MACHINE_PARTS = [
  'overview',
  'workers',
  'agents',
  'health',
  'schedules',
  'approvals',
  'roots',
  'journal',
  'processes',
  'browsers',
  'backups',
  'access',
] as const
export type MachinePart = (typeof MACHINE_PARTS)[number]

/** What the Machine view shows. */
export type MachinePlace = {
  part: MachinePart
  workspace?: string | undefined
  /** The open entry of the part: a root, an operation of the journal, a process. */
  id?: string | undefined
}

/** The list of jobs as it is filtered, and perhaps an open job and its tab. */
export type JobsRoute = {
  view: 'jobs'
  job: JobRef | undefined
  tab: string | undefined
  filter: Filter
}

/** Where the page is: on the board, perhaps with an open job, among the messages, or at the machine. */
export type Route =
  | JobsRoute
  | { view: 'messages'; place: MessagesPlace }
  | { view: 'machine'; place: MachinePlace }
  | { view: 'numbers'; place: NumbersPlace }
  | { view: 'flows'; place: FlowsPlace }

/** What a link to a job says about the page around it. */
type Around = { tab?: string | undefined; filter?: Filter | undefined }

/** The link to a job: a fragment, which the server never receives. */
export function hrefOf({ workspace, jobId }: JobRef, around: Around = {}): string {
  return `#/job/${encodeURIComponent(workspace)}/${encodeURIComponent(jobId)}${queryOf(around)}`
}

/** The link to the list of jobs. */
export function jobsHref(filter: Filter): string {
  return `#/jobs${queryOf({ filter })}`
}

function queryOf({ tab, filter }: Around): string {
  const parts = [
    tab === undefined ? '' : `tab=${encodeURIComponent(tab)}`,
    filter === undefined ? '' : writeFilter(filter),
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

/** The link to a channel, to a thread in it, or to one of its messages. */
export function messagesHref({ workspace, channel, post, at }: MessagesPlace): string {
  const path = [channel, channel && post].filter((part) => part !== undefined && part !== '')
  const query = Object.entries({ workspace, at })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  const address = ['#/messages', ...path.map((part) => encodeURIComponent(String(part)))].join('/')
  return query.length === 0 ? address : `${address}?${query.join('&')}`
}

/** The link to a part of the Machine view, or to an entry of it. */
export function machineHref({ part, workspace, id }: MachinePlace): string {
  const path = ['#/machine', part, ...(id === undefined ? [] : [encodeURIComponent(id)])].join('/')
  return workspace === undefined ? path : `${path}?workspace=${encodeURIComponent(workspace)}`
}

/** Where a message is, from its id: `general.5`, or `general.5.1` for a reply in the thread of `general.5`. */
export function placeOfMessage(
  id: string,
): { channel: string; post: string | undefined; at: string } | undefined {
  const found = /^(((?:dm|group)\.[a-z2-7]{20}|[^.]+)\.\d+)(\.\d+)?$/.exec(id)
  const [, post, channel, reply] = found ?? []
  if (channel === undefined) return undefined
  return { channel, post: reply === undefined ? undefined : post, at: id }
}

/** Reads an address; one that names nothing leads to the board. */
export function readHash(hash: string): Route {
  const numbers = readNumbers(hash)
  if (numbers !== undefined) return { view: 'numbers', place: numbers }
  try {
    const flows = readFlows(hash)
    if (flows !== undefined) return { view: 'flows', place: flows }
    return readMessages(hash) ?? readMachine(hash) ?? readJobs(hash)
  } catch (error) {
    // A percent sign that starts no valid escape.
    if (error instanceof URIError) return readJobs('')
    throw error
  }
}

/** The jobs view that an address names; all jobs where it names something else. */
export function readJobs(hash: string): JobsRoute {
  const [path = '', query = ''] = hash.split('?', 2)
  const asked = new URLSearchParams(query)
  const isKnown = /^#\/(jobs|job\/.*)?$/.test(path)
  const filter = readFilter(isKnown ? asked : new URLSearchParams())
  return { view: 'jobs', job: readJob(path), tab: asked.get('tab') ?? undefined, filter }
}

function readJob(path: string): JobRef | undefined {
  const [, workspace, jobId] = /^#\/job\/([^/]+)\/([^/]+)$/.exec(path) ?? []
  if (workspace === undefined || jobId === undefined) return undefined
  return { workspace: decodeURIComponent(workspace), jobId: decodeURIComponent(jobId) }
}

function readMessages(hash: string): Route | undefined {
  const found = /^#\/messages(?:\/([^/?]+))?(?:\/([^/?]+))?\/?(?:\?(.*))?$/.exec(hash)
  if (found === null) return undefined
  const [, channel, post, query = ''] = found
  const asked = new URLSearchParams(query)
  return {
    view: 'messages',
    place: {
      workspace: asked.get('workspace') ?? undefined,
      channel: channel && decodeURIComponent(channel),
      post: post && decodeURIComponent(post),
      at: asked.get('at') ?? undefined,
    },
  }
}

function readMachine(hash: string): Route | undefined {
  const found = /^#\/machine(?:\/([a-z]+)(?:\/([^/?]+))?)?\/?(?:\?(.*))?$/.exec(hash)
  if (found === null) return undefined
  const [, named = 'overview', id, query = ''] = found
  const part = MACHINE_PARTS.find((each) => each === named)
  if (part === undefined) return undefined
  const workspace = new URLSearchParams(query).get('workspace') ?? undefined
  return { view: 'machine', place: { part, workspace, id: id && decodeURIComponent(id) } }
}
