#!/usr/bin/env node
// Checks the Node version before anything else is loaded: newer syntax or libraries would fail with a stack trace.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const supported = (major === 20 && minor >= 16) || (major === 22 && minor >= 3) || major > 22
if (!supported) {
  process.stderr.write(
    `Tributary needs Node 20.16 or newer in the 20 line, or 22.3 and newer; this is ${process.versions.node}. Install a newer Node from nodejs.org and try again.\n`,
  )
  process.exit(2)
}
await import('../dist/src/cli/main.js')
