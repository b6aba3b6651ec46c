/** The system's menu: standard roles only; the desk's own commands live in the desk. */
import type { MenuItemConstructorOptions } from 'electron';

/** Roles are worded by the system in its own language. Developer tools are offered only where the app is not packed. */
export function menuTemplate(platform: NodeJS.Platform, packed: boolean): MenuItemConstructorOptions[] {
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { role: 'fileMenu' },
    {
      role: 'editMenu',
      // Undo and redo are the desk's (text, verdicts and notes are one stack): the menu must not take their keys.
      submenu: [
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
      ],
    },
    {
      role: 'viewMenu',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(packed ? [] : [{ role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
      ],
    },
    { role: 'windowMenu' },
  ];
}
