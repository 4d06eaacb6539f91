/**
 * A part of a `with` clause. A statement that reads from `lazy` commits without waiting for the disk: a crash of the
 * server may undo it within the last moments before the crash.
 */
export const LAZY = `lazy as materialized (select set_config('synchronous_commit', 'off', true))`
