/** The names under which the processes of one workspace watch and signal. */
export type Topics = ReturnType<typeof createTopics>

export function createTopics(workspaceId: number) {
  return {
    /** Every change of a job; the payload is its id. */
    jobs: `${workspaceId} jobs`,
    job: (jobId: string) => `${workspaceId} job ${jobId}`,
    /** Work for an agent. */
    agent: (agent: string) => `${workspaceId} agent ${agent}`,
    inbox: (recipient: string) => `${workspaceId} inbox ${recipient}`,
    /** The logs at or below a name. */
    logs: (name: readonly string[]) => `${workspaceId} logs ${name.join('/')}`,
  }
}
