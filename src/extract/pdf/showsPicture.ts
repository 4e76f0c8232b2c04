import { multiply } from './multiply.js'

/** Drawing commands of a page as pdfjs gives them; pictures themselves may have been left out of it. */
export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly (readonly unknown[] | null)[]
}

/** Numbers of pdfjs's commands (OPS in its util.js, pinned). */
const OPS = {
  save: 10,
  restore: 11,
  transform: 12,
  endPath: 28,
  formBegin: 74,
  formEnd: 75,
  path: 91,
} as const

/** Share of the page from which something drawn is a picture and not a rule or an ornament. */
const VISIBLE = 0.01
/** So many small shapes are letters drawn as outlines. */
const OUTLINES = 100

/**
 * Whether a page shows a picture or drawing. A picture is drawn into the unit square (ISO 32000-1, 8.9.5), so its place
 * is seen where that square is made large, although pdfjs leaves out pictures beyond its size limit. `area` is in
 * square points, `share` what a picture covers of it at least.
 */
export function showsPicture({ fnArray, argsArray }: OperatorList, area: number, share = VISIBLE): boolean {
  const saved: (readonly number[])[] = []
  let matrix: readonly number[] = [1, 0, 0, 1, 0, 0]
  let shapes = 0
  for (const [index, op] of fnArray.entries()) {
    const args = argsArray[index] ?? []
    if (op === OPS.save || op === OPS.formBegin) saved.push(matrix)
    if (op === OPS.restore || op === OPS.formEnd) matrix = saved.pop() ?? matrix
    const change = op === OPS.transform ? args : op === OPS.formBegin ? args[0] : null
    if (isMatrix(change)) matrix = multiply(matrix, change)
    if (op === OPS.transform && scaleOf(matrix) >= share * area) return true
    if (op !== OPS.path || args[0] === OPS.endPath) continue
    shapes += 1
    if (shapes >= OUTLINES || boxArea(args[2]) * scaleOf(matrix) >= share * area) return true
  }
  return false
}

const isMatrix = (value: unknown): value is readonly number[] => Array.isArray(value) && value.length === 6

/** Area of the unit square after a transform. */
const scaleOf = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): number => Math.abs(a * d - b * c)

/** Area of the box [left, top, right, bottom] around a path. */
function boxArea(box: unknown): number {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box instanceof Float32Array ? box : []
  return Math.max(0, x1 - x0) * Math.max(0, y1 - y0)
}
