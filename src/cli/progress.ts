import { SingleBar } from 'cli-progress'

interface Step {
  readonly label: string
  readonly done: number
  readonly total: number
}

const MAX_LABEL = 48
/** Lines a label gets where there is no terminal to draw a bar on. */
const STEPS = 10

/** A bar on a terminal; elsewhere plain lines, about one for each tenth. */
export function createProgress(stream: NodeJS.WriteStream) {
  const bar = stream.isTTY
    ? new SingleBar({
        stream,
        format: '{bar} {value}/{total} {label}',
        hideCursor: true,
        clearOnComplete: true,
        etaBuffer: 20,
      })
    : null
  let started = false
  let lastLine = ''
  const stop = () => {
    if (started) bar?.stop()
    started = false
  }
  return {
    update({ label, done, total }: Step) {
      const shown = label.length > MAX_LABEL ? `${label.slice(0, MAX_LABEL - 1)}…` : label
      if (!bar) {
        const line = `${shown}${total === 0 ? 0 : Math.floor((STEPS * done) / total)}`
        if (line !== lastLine) stream.write(`${done}/${total} ${shown}\n`)
        lastLine = line
        return
      }
      if (!started) bar.start(total, done, { label: shown })
      started = true
      bar.setTotal(total)
      bar.update(done, { label: shown })
    },
    /** Runs `print` without the bar in its way. */
    interrupt(print: () => void) {
      stop()
      print()
    },
    end: stop,
  }
}
