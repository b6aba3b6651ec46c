/** The files of a drop or of a chooser, folders walked to their leaves. What cannot be read gets its own entry. */
export interface Found {
  name: string;
  folder: string | null;
  /** Null when the system refused to give the file. */
  file: File | null;
}

/** Files that systems leave in folders by themselves. */
const SYSTEM = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.localized']);
const DEEPEST = 32;

const parent = (path: string): string | null => {
  const cut = path.lastIndexOf('/');
  return cut <= 0 ? null : path.slice(0, cut).replace(/^\//u, '');
};

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

/** The reader of a folder gives its entries in portions, then an empty one. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[] | null> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[] | null>((resolve) =>
      reader.readEntries(resolve, () => resolve(null)),
    );
    if (portion === null) return null;
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

async function walk(entry: FileSystemEntry, depth: number, found: Found[]): Promise<void> {
  if (SYSTEM.has(entry.name)) return;
  if (entry.isFile) {
    found.push({
      name: entry.name,
      folder: parent(entry.fullPath),
      file: await fileOf(entry as FileSystemFileEntry),
    });
    return;
  }
  const inside = depth > DEEPEST ? null : await entriesOf(entry as FileSystemDirectoryEntry);
  if (inside === null) found.push({ name: entry.name, folder: parent(entry.fullPath), file: null });
  else for (const one of inside.sort((a, b) => (a.name < b.name ? -1 : 1))) await walk(one, depth + 1, found);
}

/** Everything in a drop. Must be called while the drop event runs: the list is emptied after it. */
export function filesOfDrop(transfer: DataTransfer): Promise<Found[]> {
  const entries: FileSystemEntry[] = [];
  const loose: File[] = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    if (entry) entries.push(entry);
    else {
      const file = item.getAsFile();
      if (file) loose.push(file);
    }
  }
  return (async () => {
    const found: Found[] = [];
    for (const entry of entries) await walk(entry, 0, found);
    return [...found, ...filesOfList(loose)];
  })();
}

/** The files of an input; a chosen folder tells each file's path. */
export function filesOfList(files: Iterable<File>): Found[] {
  return [...files]
    .filter((file) => !SYSTEM.has(file.name))
    .map((file) => ({ name: file.name, folder: parent(file.webkitRelativePath), file }));
}

/** Base64 of a file's bytes. Throws when the system refuses to read it. */
export async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const own = (bytes as Uint8Array & { toBase64?: () => string }).toBase64;
  if (own) return own.call(bytes);
  const parts: string[] = [];
  const STEP = 0x6000;
  for (let at = 0; at < bytes.length; at += STEP)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + STEP))));
  return parts.join('');
}
