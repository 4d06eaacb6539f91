// Builds the dashboard into dashboard/dist: files that http.ts serves as they are.

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  // Relative, so that the page also works below a path of somebody's reverse proxy.
  base: './',
  plugins: [react()],
  build: {
    target: 'es2023',
    // The page's security policy forbids data: scripts and styles, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: {
    port: 8798,
    proxy: {
      '/api': {
        target: process.env.RELAY_DEV_SERVER ?? 'http://127.0.0.1:8799',
        // The relay answers no name and no page but its own; while one works on it, this is its page.
        changeOrigin: true,
        configure: (proxy) => proxy.on('proxyReq', (request) => request.removeHeader('origin')),
      },
    },
  },
})
