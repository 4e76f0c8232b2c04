import { SingleBar } from 'cli-progress'

interface Step {
  readonly label: string
  readonly done: number
  readonly total: number
}

const MAX_LABEL = 48

/** A bar on a terminal; plain lines, one per finished step, elsewhere. */
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
  let lastDone = -1
  const stop = () => {
    if (started) bar?.stop()
    started = false
  }
  return {
    update({ label, done, total }: Step) {
      const shown = label.length > MAX_LABEL ? `${label.slice(0, MAX_LABEL - 1)}…` : label
      if (!bar) {
        if (done !== lastDone) stream.write(`${done}/${total} ${shown}\n`)
        lastDone = done
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
