import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takeFolderLock } from '../../src/store/takeFolderLock.js'
import { temporaryFolder } from '../support/temporaryFolder.js'

describe('the lock of a data folder', () => {
  it('is held by one process until it is released', async () => {
    const folder = join(await temporaryFolder(), 'new')
    const lock = await takeFolderLock(folder)
    await expect(takeFolderLock(folder)).rejects.toMatchObject({
      id: 'workspace_busy',
      message: expect.stringContaining(String(process.pid)),
    })
    await lock.release()
    await (await takeFolderLock(folder)).release()
  })

  it('goes to the next process when its holder was killed, and only to one of several', async () => {
    const folder = await temporaryFolder()
    await (await takeFolderLock(folder)).release()
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const lock = await takeFolderLock(folder)
    const held = JSON.parse(await readFile(join(folder, 'lock'), 'utf8'))
    await lock.release()
    const stat = await readFile(`/proc/${other.pid}/stat`, 'utf8').catch(() => null)
    const started = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
    await writeFile(join(folder, 'lock'), JSON.stringify({ ...held, pid: other.pid, started }))
    await expect(takeFolderLock(folder)).rejects.toMatchObject({ id: 'workspace_busy' })
    other.kill('SIGKILL')
    await once(other, 'exit')
    const dead = await readFile(join(folder, 'lock'), 'utf8')
    // Many times: the moment between removing a dead lock and taking the folder is short.
    for (let round = 0; round < 200; round += 1) {
      await writeFile(join(folder, 'lock'), dead)
      const results = await Promise.allSettled(Array.from({ length: 6 }, () => takeFolderLock(folder)))
      const held = results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
      expect(held).toHaveLength(1)
      await held[0]?.release()
    }
    expect(await readdir(folder)).toEqual([])
  })
})
