import type { Grey } from './grey.js'

/** Pixels of the picture turned by `angle` around its middle; white outside. */
export function straightened({ width, height, data }: Grey, angle: number): (x: number, y: number) => number {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [cx, cy] = [width / 2, height / 2]
  return (x, y) => {
    const [dx, dy] = [x - cx, y - cy]
    const fromX = Math.round(cx + cos * dx + sin * dy)
    const fromY = Math.round(cy - sin * dx + cos * dy)
    const inside = fromX >= 0 && fromX < width && fromY >= 0 && fromY < height
    return inside ? (data[fromY * width + fromX] ?? 255) : 255
  }
}
