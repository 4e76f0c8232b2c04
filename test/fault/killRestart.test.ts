import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { catalog, writeDocument } from '../support/makeDocuments.js'
import { childrenOf, type OwnerProcess, type Said, startOwner } from '../support/owner.js'
import { seeded } from '../support/seeded.js'
import { temporaryFolder } from '../support/temporaryFolder.js'

type Stage = NonNullable<Said['work']>
type Victim = 'owner' | 'engine' | 'parser'

interface Kill {
  readonly victim: Victim
  readonly stage: Stage
  /** Time from the first work of the stage to the kill. */
  readonly delayMs: number
}

/** Rounds of the plan; the full count (design, tests) runs with TRIBUTARY_DEEP. */
const DEEP = Number(process.env.TRIBUTARY_DEEP ?? 0)
const ROUNDS = DEEP > 0 ? DEEP : 1
const SEED = Number(process.env.TRIBUTARY_SEED ?? 20)
const FIRST_WORK_MS = 5000

const PLACES: readonly (readonly [Victim, Stage, number])[] = [
  ['owner', 'extract', 400],
  ['owner', 'segment', 150],
  ['owner', 'suggest', 500],
  ['owner', 'suggest', 2000],
  ['engine', 'segment', 60],
  ['engine', 'suggest', 300],
  ['parser', 'extract', 300],
]

/** Seeded kills: every place `rounds` times, at a random moment up to the place's limit, in random order. */
function planKills(seed: number, rounds: number): readonly Kill[] {
  const random = seeded(seed)
  return Array.from({ length: rounds }, () => PLACES)
    .flat()
    .map(([victim, stage, limit]) => ({
      victim,
      stage,
      delayMs: Math.floor(random() * limit),
      order: random(),
    }))
    .sort((a, b) => a.order - b.order)
}

interface Workplace {
  readonly data: string
  readonly input: string
  readonly result: string
}

async function makeWorkplace(): Promise<Workplace> {
  const folder = await temporaryFolder()
  const [data, input] = [join(folder, 'data'), join(folder, 'input')]
  await mkdir(data)
  await mkdir(input)
  await writeFile(join(input, 'catalog.md'), catalog(7, 70).join('\n'))
  return { data, input, result: join(folder, 'result.json') }
}

const start = ({ data, input, result }: Workplace): OwnerProcess => startOwner(data, input, result)

/** Ends the victim at the planned moment; false when its stage never came or it was not there. */
async function strike(owner: OwnerProcess, kill: Kill): Promise<boolean> {
  if (!(await owner.when((said) => said.work === kill.stage))) return false
  await pause(kill.delayMs)
  if (kill.victim === 'owner') {
    owner.kill()
    return true
  }
  const entry = kill.victim === 'engine' ? join('src', 'engine', 'child.js') : join('src', 'extract', 'child')
  const pids = childrenOf(owner.pid, entry)
  for (const pid of pids) process.kill(pid, 'SIGKILL')
  return pids.length > 0
}

/** Runs one workplace through a plan: two new documents before each start, then a start that nobody disturbs. */
async function disturbed(plan: readonly Kill[]) {
  const place = await makeWorkplace()
  const strikes: Kill[] = []
  const firstWork: number[] = []
  for (const [index, kill] of plan.entries()) {
    await writeDocument(place.input, index * 2)
    await writeDocument(place.input, index * 2 + 1)
    const owner = start(place)
    if (await strike(owner, kill)) strikes.push(kill)
    // A killed child must not stop the work; the owner is ended to go on with the next kill.
    if (kill.victim !== 'owner') {
      await owner.when((said) => said.work === 'suggest')
      owner.kill()
    }
    await owner.ended
    // The first start makes the database; work is resumed by the later ones.
    if (index > 0) firstWork.push(...firstWorkOf(owner))
  }
  const last = start(place)
  const end = await last.ended
  expect(end, end.stderr).toMatchObject({ code: 0 })
  firstWork.push(...firstWorkOf(last))
  return { place, strikes, firstWork, result: await read(place) }
}

function firstWorkOf(owner: OwnerProcess): readonly number[] {
  const first = owner.said.find((said) => said.work)
  return first ? [first.ms] : []
}

async function read(place: Workplace) {
  return JSON.parse(await readFile(place.result, 'utf8')) as Record<string, Record<string, unknown>[]>
}

describe.each(Array.from({ length: Math.max(1, Math.ceil(ROUNDS / 10)) }, (_, index) => SEED + index))(
  'a workspace whose processes are killed again and again (seed %i)',
  (seed) => {
    let outcome: Awaited<ReturnType<typeof disturbed>>
    beforeAll(async () => {
      outcome = await disturbed(planKills(seed, Math.min(ROUNDS, 10)))
    }, 120_000 * ROUNDS)

    it('was really killed in every stage', () => {
      const hit = new Set(outcome.strikes.map((kill) => `${kill.victim} ${kill.stage}`))
      const expected = PLACES.filter(([victim]) => victim === 'owner' || process.platform === 'linux')
      for (const [victim, stage] of expected) expect(hit).toContain(`${victim} ${stage}`)
    })

    it('takes up work again within five seconds of every later start', () => {
      expect(outcome.firstWork.length).toBeGreaterThan(0)
      expect(Math.max(...outcome.firstWork)).toBeLessThan(FIRST_WORK_MS)
    })

    it('finishes every document once: same statements, matches and markers as if nothing had happened', async () => {
      const { place, result } = outcome
      const calm = await makeWorkplace()
      const owner = startOwner(calm.data, place.input, calm.result)
      const end = await owner.ended
      expect(end, end.stderr).toMatchObject({ code: 0 })
      const undisturbed = await read(calm)
      expect(undisturbed.statements?.length).toBeGreaterThan(100)
      expect(result).toEqual(undisturbed)
      expect(result.documents?.every((document) => document.state === 'done')).toBe(true)
      expect(result.runs?.every((run) => run.n === 1)).toBe(true)
      expect(result.jobs).toEqual([])
    }, 120_000)
  },
)
