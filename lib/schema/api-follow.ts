import * as z from 'zod/mini'

/** Jobs that one stream follows at the same time. */
const MOST_FOLLOWS = 100

/** One job that a stream of all jobs follows as well. */
export const Follow = z.strictObject({
  id: z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(64),
      z.describe('A name of the caller’s, as frames name it.'),
    ),
  workspace: z.optional(z.string().check(z.maxLength(200))),
  job_id: z.string().check(z.minLength(1), z.maxLength(80)),
  after: z.optional(
    z
      .string()
      .check(
        z.maxLength(100),
        z.describe('The last `position` received; the beginning without it.'),
      ),
  ),
})
export type Follow = z.infer<typeof Follow>

/** The body of `POST /api/events/follow`: every job that the stream is to follow. */
export const FollowBody = z.strictObject({
  stream: z
    .string()
    .check(z.maxLength(64), z.describe('As the `ready` frame of the stream names it.')),
  follows: z.array(Follow).check(z.maxLength(MOST_FOLLOWS)),
})
