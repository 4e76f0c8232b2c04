// Builds dist/: the server with tsc, the browser part with esbuild. Run by `npm ci` (prepare) and `npm run build`.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const require = createRequire(import.meta.url)
const out = join(root, 'dist')

rmSync(out, { recursive: true, force: true })
execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', join(root, 'tsconfig.json')], {
  stdio: 'inherit',
})

const island = join(root, 'src/web/island')
if (existsSync(island)) {
  const { build } = await import('esbuild')
  mkdirSync(join(out, 'assets'), { recursive: true })
  await build({
    // One file per page behaviour: the review island, the common part of every page, uploads.
    entryPoints: {
      review: join(island, 'main.tsx'),
      pages: join(island, 'pages.ts'),
      upload: join(island, 'upload.ts'),
    },
    bundle: true,
    minify: true,
    sourcemap: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: join(out, 'assets'),
    logLevel: 'warning',
  })
  cpSync(join(root, 'src/web/assets'), join(out, 'assets'), { recursive: true })
}
