import * as z from 'zod/mini'

/** The job that an operation is about. */
export const jobField = z
  .string()
  .check(z.minLength(1), z.maxLength(64), z.describe('The id of a job, or its first characters'))

/** A part of a result whose shape is spelled out where it is made. */
export const object = z.looseObject({})

/** The input of an operation that only needs to know the job. */
export const jobInput = z.strictObject({ job_id: jobField })

/** The input of an operation that needs no arguments. */
export const noInput = z.strictObject({})
