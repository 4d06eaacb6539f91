import { RelayError } from '../../errors.ts'
import { channelNamed, noChannel } from '../../messages/channels.ts'
import type { Found } from '../../messages/channels.ts'
import type { Stored } from '../../messages/texts.ts'
import { noMessage } from '../../messages/texts.ts'
import { seesAll } from '../../rights/rights.ts'
import { ChannelId, placeOf } from '../../schema/channel.ts'
import type { Sender } from '../../schema/task.ts'
import type { Context } from '../operation.ts'
import { speakerOf } from '../speaker.ts'

/*
 * Which channels and messages exist for a caller. One that a caller may not see and one that does not exist give the same
 * answer. Channels are open to every caller that sees the whole workspace; others see those that their agent is a member
 * of. Direct and group channels exist for their participants, and a person may read them.
 */

/** A call about messages, and whom it speaks for. */
export type Spoken = Context & { self: Sender }

/** The call with its speaker. Throws `AGENT_NOT_YOURS`. */
export async function spoken(context: Context, as: string | undefined): Promise<Spoken> {
  return { ...context, self: await speakerOf(context, as) }
}

/** True when the channel exists for the speaker. */
export function maySeeChannel(
  { caller, self }: Pick<Spoken, 'caller' | 'self'>,
  { state }: Found,
): boolean {
  if (state.members.has(self.agent)) return true
  return state.kind === 'channel' ? seesAll(caller) : caller.kind === 'person'
}

/** The channel of this name or id. Throws `CHANNEL_NOT_FOUND` and `CHANNEL_INVALID`. */
export async function channelFor(on: Spoken, typed: string): Promise<Found> {
  const isId = ChannelId.safeParse(typed).success
  const found = await on.relay.messages.findChannel(isId ? typed : channelNamed(typed))
  if (found !== undefined && maySeeChannel(on, found)) return found
  throw noChannel(typed)
}

/** The same for a change: only its participants write in a private channel. Throws `CHANNEL_REFUSED`. */
export async function channelToWrite(on: Spoken, typed: string): Promise<Found> {
  const found = await channelFor(on, typed)
  refuseReader(on, found)
  return found
}

/** The message with this id, in a channel that exists for the speaker. Throws `MESSAGE_NOT_FOUND`. */
export async function messageFor(on: Spoken, id: string): Promise<Stored & { found: Found }> {
  const place = placeOf(id)
  const found = place && (await on.relay.messages.findChannel(place.channel))
  if (place === undefined || found === undefined || !maySeeChannel(on, found)) throw noMessage(id)
  return { ...(await on.relay.messages.get(place)), found }
}

/** The same for a change. */
export async function messageToMark(on: Spoken, id: string): Promise<Stored & { found: Found }> {
  const stored = await messageFor(on, id)
  refuseReader(on, stored.found)
  return stored
}

/** Refuses what only an agent of a public channel can do. Throws `CHANNEL_REFUSED`. */
export function refusePrivate({ channel, state }: Found, what: string): void {
  if (state.kind === 'channel') return
  throw channelRefused(
    channel,
    what,
    'its participants are fixed. Start a new group with send_group_dm',
  )
}

/** Refuses a caller that is limited to some channels what would show it others. Throws `CHANNEL_REFUSED`. */
export function refuseLimited({ caller }: Spoken, channel: string, what: string): void {
  if (seesAll(caller)) return
  throw channelRefused(channel, what, 'this caller only uses channels to which it was invited')
}

function refuseReader({ self }: Spoken, { channel, state }: Found): void {
  if (state.kind === 'channel' || state.members.has(self.agent)) return
  throw channelRefused(channel, 'write in', `"${self.agent}" is not one of its participants`)
}

function channelRefused(channel: string, what: string, why: string): RelayError {
  const message = `Cannot ${what} channel "${channel}": ${why}.`
  return new RelayError('CHANNEL_REFUSED', message, { details: { channel } })
}
