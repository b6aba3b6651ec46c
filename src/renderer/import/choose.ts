/** The system's own file and folder choosers; the page holds two hidden inputs for them. */
export function filesDialog(what: 'files' | 'folder'): void {
  document.querySelector<HTMLInputElement>(what === 'files' ? '#choose-files' : '#choose-folder')?.click();
}
