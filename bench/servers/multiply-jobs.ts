import { Client } from 'pg'

/**
 * Copies the latest finished job of a workspace until it has this many more, with ids and ends of their own, and lets
 * the server learn about its tables as it does by itself a minute later.
 */
export async function multiplyJobs(
  address: string,
  { workspace, jobs }: { workspace: string; jobs: number },
): Promise<void> {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    await client.query(MODEL, [workspace])
    await client.query(`create temp table made as
      select translate(md5(n::text), '0189', 'ghij') as md5, n from generate_series(1, ${jobs}) as n`)
    await client.query(COPY_EVENTS)
    await client.query(COPY_JOBS)
    await client.query('vacuum analyze durable_relay.jobs')
    await client.query('vacuum analyze durable_relay.events')
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}

const MODEL = `
  create temp table model as
  select j.* from durable_relay.jobs j join durable_relay.workspaces using (workspace_id)
  where name = $1 and end_number is not null order by end_number desc limit 1`

const COPY_EVENTS = `
  insert into durable_relay.events (workspace_id, job_id, version, writer, event)
  select e.workspace_id, left(md5, 26), e.version, e.writer,
    replace(event::text, m.job_id, left(md5, 26))::json
  from made, model m join durable_relay.events e using (workspace_id, job_id)`

/** Every column but the id, the end's number and the summary, which names the id. */
const COPY_JOBS = `
  insert into durable_relay.jobs
  select (jsonb_populate_record(null::durable_relay.jobs, to_jsonb(m) || jsonb_build_object(
    'job_id', left(md5, 26),
    'end_number', nextval('durable_relay.ends'),
    'summary', replace(m.summary::text, m.job_id, left(md5, 26))::jsonb))).*
  from made, model m`
