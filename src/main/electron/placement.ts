/** Where the window stood, kept from one day to the next. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { BrowserWindow, Rectangle } from 'electron';

export interface Placement {
  bounds: Rectangle;
  maximized: boolean;
}

export const SMALLEST = { width: 1024, height: 700 };
const FIRST = { width: 1440, height: 900 };

const isRectangle = (value: unknown): value is Rectangle =>
  typeof value === 'object' &&
  value !== null &&
  ['x', 'y', 'width', 'height'].every((key) => Number.isInteger((value as Record<string, unknown>)[key]));

/** What the file remembers, null when it is missing or makes no sense: a lost placement is no loss. */
export function readPlacement(file: string): Placement | null {
  try {
    const { bounds, maximized } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    return isRectangle(bounds) ? { bounds, maximized: maximized === true } : null;
  } catch {
    return null;
  }
}

/**
 * Where to open: as remembered when the title bar would still be within reach on one of today's screens
 * (work areas, in device-independent pixels), else at the first size, centred by the system.
 */
export function placeOn(screens: readonly Rectangle[], remembered: Placement | null): Partial<Rectangle> {
  if (!remembered) return FIRST;
  const { x, y, width, height } = remembered.bounds;
  const size = { width: Math.max(width, SMALLEST.width), height: Math.max(height, SMALLEST.height) };
  const reachable = screens.some(
    (screen) =>
      y >= screen.y &&
      y < screen.y + screen.height - 48 &&
      x + width > screen.x + 100 &&
      x < screen.x + screen.width - 100,
  );
  return reachable ? { x, y, ...size } : size;
}

/** Writes the placement when the window closes; a folder that cannot be written is told, not fatal. */
export function keepPlacement(
  window: Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized' | 'on'>,
  file: string,
  log: (line: string) => void,
): void {
  window.on('close', () => {
    try {
      const next = `${file}.new`;
      writeFileSync(
        next,
        JSON.stringify({
          bounds: window.getNormalBounds(),
          maximized: window.isMaximized(),
        } satisfies Placement),
      );
      renameSync(next, file);
    } catch (fault) {
      log(`window placement not kept: ${String(fault)}`);
    }
  });
}
