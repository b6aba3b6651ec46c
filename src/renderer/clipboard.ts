/**
 * Puts text on the clipboard; to be called while a click or key of the editor is being handled. The asynchronous clipboard asks for a
 * permission, and the window refuses every one; the copy command needs none. False when the browser would not copy.
 */
export function copyText(text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
  }
}
