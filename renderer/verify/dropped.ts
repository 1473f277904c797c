/** @returns every file of what was chosen with the folder button, by its path within */
export function chosenFiles(files: FileList): Map<string, File> {
  return new Map([...files].map((file) => [withoutTop(file.webkitRelativePath || file.name), file]));
}

function withoutTop(path: string): string {
  const slash = path.indexOf('/');
  return slash < 0 ? path : path.slice(slash + 1);
}

/** @returns every file of what was dropped: a folder, or its files */
export async function droppedFiles(items: DataTransferItemList): Promise<Map<string, File>> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const found = new Map<string, File>();
  for (const entry of entries) await gather(entry, '', found);
  const [only] = entries;
  if (entries.length === 1 && only?.isDirectory)
    return new Map([...found].map(([path, file]) => [withoutTop(path), file]));
  return found;
}

async function gather(entry: FileSystemEntry, above: string, into: Map<string, File>): Promise<void> {
  const path = above + entry.name;
  if (isFile(entry)) {
    into.set(path, await new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
    return;
  }
  if (!isFolder(entry)) return;
  const reader = entry.createReader();
  for (;;) {
    // A browser gives the entries of a folder a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const below of some) await gather(below, `${path}/`, into);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
