#!/usr/bin/env node
import { existsSync } from 'node:fs'

// Checks the Node version before anything else is loaded: newer syntax or libraries would fail with a stack trace.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const supported = (major === 20 && minor >= 16) || (major === 22 && minor >= 3) || major > 22
if (!supported) {
  process.stderr.write(
    `Tributary needs Node 20.16 or newer in the 20 line, or 22.3 and newer; this is ${process.versions.node}. Install a newer Node from nodejs.org and try again.\n`,
  )
  process.exit(2)
}
const main = new URL('../dist/src/cli/main.js', import.meta.url)
if (!existsSync(main)) {
  process.stderr.write(
    'Tributary is not built yet. Run "npm ci" (or "npm run build") in its folder and try again.\n',
  )
  process.exit(2)
}
await import(main)
