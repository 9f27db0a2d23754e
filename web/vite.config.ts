import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

/** The page is built beside the program that serves it; while it is worked on, the API of a running `chancery serve` answers. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte()],
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  server: { proxy: { '/api': process.env.CHANCERY_API ?? 'http://127.0.0.1:8340' } },
})
