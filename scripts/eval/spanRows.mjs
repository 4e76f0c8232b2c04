// Rows of span scores: precision, recall and F1 over documents, by kind, and the mistakes to read.

const KINDS = ['outcome', 'duty', 'requirement']

const percent = (a, b) => (b === 0 ? null : Math.round((1000 * a) / b) / 10)

/** Counts as printed: P, R and F1 in per cent. */
export function scores({ tp, fp, fn }) {
  const [p, r] = [tp / Math.max(1, tp + fp), tp / Math.max(1, tp + fn)]
  const f1 = p + r === 0 ? 0 : Math.round((2000 * p * r) / (p + r)) / 10
  return { P: percent(tp, tp + fp), R: percent(tp, tp + fn), F1: f1, tp, fp, fn }
}

/** Hits, false alarms and misses of one document; `shown` leaves suggestions out. */
export function countSpans({ gold, byGold, extra, missed, found }, shown = () => true) {
  const hits = [...byGold].filter(([i]) => gold[i].sure)
  const kept = hits.filter(([, j]) => shown(found[j]))
  return {
    tp: kept.length,
    fp: extra.filter((j) => shown(found[j])).length,
    fn: missed.length + hits.length - kept.length,
  }
}

export const add = (a, b) => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn })
export const NONE = { tp: 0, fp: 0, fn: 0 }

export function spanRow(name, results) {
  const counts = results.map((result) => countSpans(result)).reduce(add, NONE)
  const alarms = percent(counts.fp, counts.tp + counts.fp)
  return { kind: 'spans', name, documents: results.length, ...scores(counts), 'false in 100': alarms }
}

/** P, R and F1 of each kind; our knowledge counts as requirement, a hit of another kind as false alarm and miss. */
export function kindRows(name, results) {
  return KINDS.flatMap((type) => {
    let counts = NONE
    for (const { gold, byGold, extra, found } of results) {
      const ours = (j) => (found[j].statementKind === 'knowledge' ? 'requirement' : found[j].statementKind)
      gold.forEach((row, i) => {
        if (!row.sure) return
        const match = byGold.has(i) ? ours(byGold.get(i)) : null
        if (row.type === type) counts = add(counts, match === type ? { ...NONE, tp: 1 } : { ...NONE, fn: 1 })
        else if (match === type) counts = add(counts, { ...NONE, fp: 1 })
      })
      counts = add(counts, { ...NONE, fp: extra.filter((j) => ours(j) === type).length })
    }
    return counts.tp + counts.fn === 0
      ? []
      : [{ kind: 'by kind', name: `${name}: ${type}`, ...scores(counts) }]
  })
}

export function listErrors(results) {
  return results.flatMap(({ doc, gold, found, extra, missed, refused }) => [
    `${doc}${refused ? ` refused: ${refused}` : ''}`,
    ...extra.map(
      (j) =>
        `  false alarm  ${found[j].statementKind}: ${JSON.stringify(found[j].evidence.text)} (${found[j].why.join('; ')})`,
    ),
    ...missed.map((i) => `  missed       ${gold[i].type}: ${JSON.stringify(gold[i].quote)}`),
  ])
}

export function showRow({ kind, name, ...numbers }) {
  const shown = Object.entries(numbers).map(([key, value]) => `${key} ${value ?? '–'}`)
  return `${kind.padEnd(12)}${name.padEnd(26)} ${shown.join('  ')}`
}
