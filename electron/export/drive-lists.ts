import { z } from 'zod';

export interface FoundDrive {
  path: string;
  name: string;
  serial: string;
}

const flag = z.union([z.boolean(), z.enum(['0', '1']).transform((digit) => digit === '1')]).nullish();
const word = z.string().nullish();
interface Block {
  name: string;
  label?: string | null | undefined;
  serial?: string | null | undefined;
  rm?: boolean | null | undefined;
  hotplug?: boolean | null | undefined;
  mountpoint?: string | null | undefined;
  children?: Block[] | undefined;
}
const block: z.ZodType<Block> = z.lazy(() =>
  z.object({
    ...{ name: z.string(), label: word, serial: word, rm: flag, hotplug: flag, mountpoint: word },
    children: z.array(block).optional(),
  }),
);
const blocks = z.object({ blockdevices: z.array(block) });

/** Where desktops mount what is plugged in. */
const plugged = /^\/(media|run\/media|mnt)\//;

/** @param json of `lsblk -J`. @returns what is mounted and can be taken away; a partition has its disk's serial number */
export function linuxDrives(json: string): FoundDrive[] {
  const found: FoundDrive[] = [];
  const gather = (one: Block, above: { removable: boolean; serial: string }) => {
    const removable = above.removable || one.rm === true || one.hotplug === true;
    const serial = one.serial ?? above.serial;
    const path = one.mountpoint ?? '';
    if (path.startsWith('/') && path !== '/' && (removable || plugged.test(path)))
      found.push({ path, name: one.label ?? path.slice(path.lastIndexOf('/') + 1), serial });
    for (const child of one.children ?? []) gather(child, { removable, serial });
  };
  for (const one of blocks.parse(JSON.parse(json)).blockdevices) gather(one, { removable: false, serial: '' });
  return found;
}

const disk = z.object({ DeviceID: z.string(), VolumeName: word, VolumeSerialNumber: word });

/** @param json of PowerShell, which says nothing for none, an object for one and a list for several */
export function windowsDrives(json: string): FoundDrive[] {
  if (json.trim() === '') return [];
  const read = z.union([z.array(disk), disk.transform((one) => [one])]).parse(JSON.parse(json));
  return read.map(({ DeviceID, VolumeName, VolumeSerialNumber }) => ({
    path: `${DeviceID}\\`,
    name: VolumeName ? `${VolumeName} (${DeviceID})` : DeviceID,
    serial: VolumeSerialNumber ?? '',
  }));
}

/** The Mac's own disk stands in the list as a link. */
export function macDrives(entries: readonly { name: string; isDirectory(): boolean }[]): FoundDrive[] {
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => ({ path: `/Volumes/${name}`, name, serial: '' }));
}
