/** The agents and channels of the torture of messages. */
export const AGENTS = ['ann', 'bob', 'cay', 'dan', 'eve', 'fay']
export const CHANNELS = ['general', 'ops', 'quiet']
