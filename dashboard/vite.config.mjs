// Builds the dashboard into dashboard/dist, which http.ts serves.

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** True for a module that the page needs before its first list: it is imported without `import()`. */
function isEager(id, context, seen = new Set()) {
  if (seen.has(id)) return false
  seen.add(id)
  const module = context.getModuleInfo(id)
  if (module === null) return false
  return module.isEntry || module.importers.some((each) => isEager(each, context, seen))
}

export default defineConfig({
  root: import.meta.dirname,
  // Relative, so that the page also works under a path of a reverse proxy.
  base: './',
  plugins: [react()],
  build: {
    target: 'es2023',
    // The page's security policy forbids data: URLs, so no asset is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // In kilobytes.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // The first list needs one file: seven that share nothing are 5 kB longer when compressed.
        codeSplitting: {
          groups: [
            { debugName: 'page', name: (id, context) => (isEager(id, context) ? 'page' : null) },
          ],
        },
      },
    },
  },
  server: {
    port: 8798,
    proxy: {
      '/api': {
        target: process.env.RELAY_DEV_SERVER ?? 'http://127.0.0.1:8799',
        // The relay accepts only its own Host and Origin; the development server takes their place.
        changeOrigin: true,
        configure: (proxy) => proxy.on('proxyReq', (request) => request.removeHeader('origin')),
      },
    },
  },
})
