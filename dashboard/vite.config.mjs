// Builds the dashboard into dashboard/dist, which http.ts serves.

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

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
    // In kilobytes. The page is one file, which the browser keeps until the relay is updated.
    chunkSizeWarningLimit: 700,
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
