import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../wire/config.js'
import { failure } from '../wire/errors.js'
import { callServer } from './callServer.js'
import { openBench } from './openBench.js'
import { openOwner } from './openOwner.js'
import {
  BENCH_OPERATIONS,
  OPERATIONS,
  type OperationName,
  type OperationParams,
  type OperationResult,
} from './operations/index.js'
import type { Bench, Emit } from './owner.js'
import { findLiveServer } from './serverFile.js'

/**
 * Runs an operation where it belongs: in the owner that already serves the data folder (over HTTP), otherwise in this
 * process, which then holds the folder until the operation ends. Operations that only read files do not make a
 * workspace where there is none.
 */
export async function runOperation<N extends OperationName>(
  config: Config,
  name: N,
  params: OperationParams<N>,
  emit: Emit,
): Promise<OperationResult<N>> {
  const server = await findLiveServer(config.dataDir)
  if (server) return (await callServer(server, name, params, emit)) as OperationResult<N>
  const onBench =
    (BENCH_OPERATIONS as readonly string[]).includes(name) && !existsSync(join(config.dataDir, 'pg'))
  const place = onBench ? await openBench(config) : await openOwner(config)
  try {
    return await runLocally(place, name, params, emit)
  } finally {
    await place.close()
  }
}

/** Runs operation `name` in this process. `params` are parsed first: they may come from outside. */
export async function runLocally<N extends OperationName>(
  place: Bench,
  name: N,
  params: unknown,
  emit: Emit,
): Promise<OperationResult<N>> {
  const { schema, run } = OPERATIONS[name]
  const parsed = schema.safeParse(params)
  if (!parsed.success) {
    throw failure('invalid_request', [parsed.error.issues.map((issue) => issue.message).join('; ')])
  }
  const anyRun = run as (place: Bench, params: unknown, emit: Emit) => Promise<unknown>
  return (await anyRun(place, parsed.data, emit)) as OperationResult<N>
}
