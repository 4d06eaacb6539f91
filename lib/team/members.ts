import { TeamEvent } from '../schema/member.ts'
import type { Ended, Member, Spawned } from '../schema/member.ts'
import type { Watch } from '../store/jobs.ts'
import { SEGMENT_LINES } from '../store/logs.ts'
import type { LogEvent, Logs } from '../store/logs.ts'
import { NO_TEAM, checkSpawn, memberNamed, withLine } from './rules.ts'
import type { TeamLimits, TeamState } from './rules.ts'

/** Lines that one read returns at most. */
const PAGE = 500

/** The members of a workspace: agents that were started by name, each made from a configured one. */
export type Members = {
  /** The member that has this name now, or had it last; undefined when none did lately. */
  find(name: string): Promise<Member | undefined>
  /** Every member that is not closed, and the latest closed ones; oldest first. */
  list(): Promise<Member[]>
  /** The whole state, for rules that look at several members. */
  state(): Promise<TeamState>
  /**
   * Records a new member, unless its task names one already: then that one is returned. Of two calls with one name, one
   * wins. Throws what `checkSpawn` throws.
   */
  spawn(make: (team: TeamState) => Spawned, limits: TeamLimits): Promise<Recorded>
  /** Records that it works. Undefined when it has ended. */
  ready(jobId: string, session?: string): Promise<Member | undefined>
  /** Records that it takes no more work; returns the member as it ended first. */
  end(jobId: string, how: Omit<Ended, 'at'>): Promise<Member | undefined>
  /** Records that nothing of it is left. */
  close(jobId: string): Promise<void>
  /** Calls back when a member may have changed. */
  watch(listener: () => void): Watch
}

type Recorded = { member: Member; isNew: boolean }

const LOG = ['team']

/** The members over the log of their workspace. What was read is kept, so that a look costs one read of the newest lines. */
export function createMembers({ logs }: { logs: Logs }): Members {
  let known = NO_TEAM

  async function current(): Promise<TeamState> {
    let team = known
    if (team.version === 0) team = { ...team, version: startOf(await logs.last(LOG)) }
    for (;;) {
      const lines = await logs.read(LOG, { after: team.version, limit: PAGE })
      for (const line of lines) team = withLine(team, { ...line, event: eventOf(line.event) })
      if (lines.length < PAGE) break
    }
    // Another call may have read further meanwhile.
    if (team.version >= known.version) known = team
    return known
  }

  /** Appends what `decide` returns for the newest state, again and again until no other process was first. */
  async function change(decide: (team: TeamState) => TeamEvent | undefined): Promise<TeamState> {
    for (;;) {
      const team = await current()
      const event = decide(team)
      if (event === undefined) return team
      const version = team.version + 1
      const isFirst = version > 1 && version % SEGMENT_LINES === 1
      await logs.append(LOG, version, json(isFirst ? checkpointOf(team) : event))
    }
  }

  function found({ members }: TeamState, jobId: string): Member | undefined {
    return members.get(jobId)
  }

  return {
    state: current,
    find: async (name) => memberNamed(await current(), name),
    list: async () => [...(await current()).members.values()],

    async spawn(make, limits) {
      let jobId = ''
      let before: Member | undefined
      let isAsked = false
      const after = await change((team) => {
        const asked = make(team)
        jobId = asked.job_id
        const member = found(team, jobId)
        if (!isAsked) before = member
        isAsked = true
        if (member !== undefined) return undefined
        checkSpawn(team, asked, limits)
        return asked
      })
      const member = found(after, jobId)
      if (member === undefined) throw new Error('The log of the team lost a line that it accepted.')
      return { member, isNew: before === undefined }
    },

    async ready(jobId, session) {
      const after = await change((team) => {
        const member = found(team, jobId)
        if (member === undefined || member.end !== undefined) return undefined
        if (member.ready_at !== undefined && member.session === session) return undefined
        return { type: 'ready', name: member.name, job_id: jobId, session }
      })
      const member = found(after, jobId)
      return member?.end === undefined ? member : undefined
    },

    async end(jobId, how) {
      const after = await change((team) => {
        const member = found(team, jobId)
        if (member === undefined || member.end !== undefined) return undefined
        return { type: 'end', name: member.name, job_id: jobId, ...how }
      })
      return found(after, jobId)
    },

    async close(jobId) {
      await change((team) => {
        const member = found(team, jobId)
        if (member?.end === undefined || member.closed_at !== undefined) return undefined
        return { type: 'close', name: member.name, job_id: jobId }
      })
    },

    watch: (listener) => logs.watch(LOG, listener),
  }
}

/** The version before the first line of the segment of the last line: that line holds every member before it. */
function startOf(last: number): number {
  return Math.max(0, Math.floor((last - 1) / SEGMENT_LINES) * SEGMENT_LINES)
}

function checkpointOf({ members }: TeamState): TeamEvent {
  return { type: 'checkpoint', members: [...members.values()] }
}

/** What a line says; undefined for a kind of line that only a later version knows. */
function eventOf(event: LogEvent): TeamEvent | undefined {
  const parsed = TeamEvent.safeParse(event)
  return parsed.success ? parsed.data : undefined
}

/** The event as the log keeps it: an absent field is left out. */
function json(event: TeamEvent): LogEvent {
  return JSON.parse(JSON.stringify(event)) as LogEvent
}
