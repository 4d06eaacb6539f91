import { serve } from './serve.ts'

/** A node process that does nothing: what an idle worker is measured against. */
serve({ usage: () => ({ core: 0, rss: process.memoryUsage.rss() }) }, () => {})
