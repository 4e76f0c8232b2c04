import type { ReferenceEdge, ReferenceItem } from '../domain/framework.js'
import type { PreparedLevel } from './prepareLevel.js'

/** Share of the nearest tasks' votes by item code, with the nearest task that voted for it. */
export type Votes = ReadonlyMap<string, { readonly share: number; readonly task: string }>

export const NO_VOTES: Votes = new Map()

const VOTERS = 30
/** Votes fall with distance: a task 0.05 further away in cosine counts e⁻¹ of one. */
const SHARPNESS = 20

/** Activity codes that each task of an imported release is officially linked to. */
export function taskActivities(
  items: readonly ReferenceItem[],
  edges: readonly ReferenceEdge[],
): ReadonlyMap<string, readonly string[]> {
  const levels = new Map(items.map((item) => [item.code, item.level]))
  const activities = new Map<string, string[]>()
  for (const edge of edges) {
    if (edge.kind !== 'task_activity') continue
    const [task, activity] = levels.get(edge.from) === 'task' ? [edge.from, edge.to] : [edge.to, edge.from]
    activities.set(task, [...(activities.get(task) ?? []), activity])
  }
  return activities
}

/**
 * The nearest tasks vote for the detailed work activities they belong to, and through these for the levels above.
 * `ignore` leaves tasks out, so that an evaluation can hold whole occupation groups back.
 */
export function taskVotes(
  tasks: PreparedLevel,
  cosines: Float32Array,
  activities: ReadonlyMap<string, readonly string[]>,
  parents: ReadonlyMap<string, string>,
  ignore: (code: string) => boolean,
): Votes {
  const voters = tasks.items
    .map((item, index) => ({ item, cosine: cosines[tasks.starts[index] as number] as number }))
    .filter(({ item }) => activities.has(item.code) && !ignore(item.code))
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, VOTERS)
  const nearest = voters[0]?.cosine ?? 0
  const weigh = (cosine: number) => Math.exp((cosine - nearest) * SHARPNESS)
  const total = voters.reduce((sum, { cosine }) => sum + weigh(cosine), 0)
  const votes = new Map<string, { share: number; task: string }>()
  for (const { item, cosine } of voters) {
    for (const code of withAncestors(activities.get(item.code) ?? [], parents)) {
      const vote = votes.get(code) ?? { share: 0, task: item.title }
      votes.set(code, { ...vote, share: vote.share + weigh(cosine) / total })
    }
  }
  return votes
}

function withAncestors(codes: readonly string[], parents: ReadonlyMap<string, string>): ReadonlySet<string> {
  const all = new Set<string>()
  for (let code of codes) {
    while (!all.has(code)) {
      all.add(code)
      code = parents.get(code) ?? code
    }
  }
  return all
}
