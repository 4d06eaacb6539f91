import { serve } from './serve.ts'

/** A Node process that does nothing: the baseline for an idle worker. */
serve({ usage: () => ({ core: 0, rss: process.memoryUsage.rss() }) }, () => {})
