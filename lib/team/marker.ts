import type { Marker } from '../process/tree.ts'
import type { Member } from '../schema/member.ts'

/** Every process of a member carries this variable: its name and the job of its task. Not a secret. */
export const MEMBER_VARIABLE = 'RELAY_MEMBER'

/** The secret by which the session of a member proves that it is the one that was started. */
export const NONCE_VARIABLE = 'RELAY_MEMBER_NONCE'

/** The marker of the processes of a member. */
export function memberMarker({ name, job_id }: Pick<Member, 'name' | 'job_id'>): Marker {
  return { name: MEMBER_VARIABLE, value: `${name}.${job_id}` }
}

/** The job that a marker names; undefined for anything else. */
export function jobOfMarker(value: string | undefined): string | undefined {
  return /\.([a-z2-7]{26})$/.exec(value ?? '')?.[1]
}
