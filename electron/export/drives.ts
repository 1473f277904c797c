import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Drive } from '../../shared/contract/exports.ts';
import { type FoundDrive, linuxDrives, macDrives, windowsDrives } from './drive-lists.ts';

const run = promisify(execFile);
const waitsAtMostMs = 8_000;

/** What each system is asked for its removable drives, and how its answer is read. */
const systems: Partial<Record<NodeJS.Platform, () => Promise<FoundDrive[]>>> = {
  linux: async () => linuxDrives(await said('lsblk', ['-J', '-o', 'NAME,LABEL,SERIAL,RM,HOTPLUG,MOUNTPOINT'])),
  win32: async () =>
    windowsDrives(
      await said('powershell.exe', [
        '-NoProfile',
        '-NonInteractive',
        '-Command',
        "[Console]::OutputEncoding=[Text.Encoding]::UTF8; Get-CimInstance Win32_LogicalDisk -Filter 'DriveType=2' | Select-Object DeviceID,VolumeName,VolumeSerialNumber | ConvertTo-Json",
      ]),
    ),
  darwin: async () => macDrives(await fs.readdir('/Volumes', { withFileTypes: true })),
};

/** @returns the drives that can be taken away, by name; none where the system cannot be asked: a folder can be chosen then */
export async function listDrives(): Promise<Drive[]> {
  try {
    const found = (await systems[process.platform]?.()) ?? [];
    const drives = await Promise.all(found.map(measured));
    return drives.filter((drive) => drive !== null).sort((a, b) => a.name.localeCompare(b.name));
  } catch {
    return [];
  }
}

async function said(file: string, args: string[]): Promise<string> {
  const { stdout } = await run(file, args, { timeout: waitsAtMostMs, windowsHide: true });
  return stdout;
}

/** Null when it was taken away meanwhile. */
async function measured({ path, name, serial }: FoundDrive): Promise<Drive | null> {
  try {
    const { bavail, bsize } = await fs.statfs(path);
    return { path, name, serial, freeBytes: bavail * bsize, writable: await mayWrite(path) };
  } catch {
    return null;
  }
}

async function mayWrite(path: string): Promise<boolean> {
  try {
    await fs.access(path, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
