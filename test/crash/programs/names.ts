/** The request that an operation works on, two others that must not notice, and one that comes after. */
export const TARGET = 'the job in question'
export const WAITING = 'a job that waits'
export const ENDED = 'a job that has ended'
export const NEXT = 'the next operation of another process'
