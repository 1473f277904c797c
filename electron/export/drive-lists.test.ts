import { expect, test } from 'vitest';
import { linuxDrives, macDrives, windowsDrives } from './drive-lists.ts';

test('Linux: a mounted stick with the serial number of its disk, not the disk of the system', () => {
  const part = {
    name: 'sda1',
    label: 'KINGSTON',
    serial: null,
    rm: true,
    hotplug: true,
    mountpoint: '/media/desk/KINGSTON',
  };
  const stick = {
    name: 'sda',
    label: null,
    serial: 'E0D55EA574',
    rm: true,
    hotplug: true,
    mountpoint: null,
    children: [part],
  };
  const own = { name: 'nvme0n1', label: null, serial: 'S5', rm: false, hotplug: false, mountpoint: '/' };
  const old = { name: 'sdb1', label: null, serial: 'A1', rm: '1', hotplug: '1', mountpoint: '/run/media/desk/盘' };
  const json = JSON.stringify({ blockdevices: [own, stick, old, { ...part, mountpoint: null }] });
  expect(linuxDrives(json)).toEqual([
    { path: '/media/desk/KINGSTON', name: 'KINGSTON', serial: 'E0D55EA574' },
    { path: '/run/media/desk/盘', name: '盘', serial: 'A1' },
  ]);
});

// As the documentation shows the answers; there was no such machine to ask.
test('Windows: none, one or several; a Mac: what is mounted besides its own disk', () => {
  const one = { DeviceID: 'E:', VolumeName: '前台', VolumeSerialNumber: '5C3E1F2A' };
  expect(windowsDrives('\r\n')).toEqual([]);
  expect(windowsDrives(JSON.stringify(one))).toEqual([{ path: 'E:\\', name: '前台 (E:)', serial: '5C3E1F2A' }]);
  expect(
    windowsDrives(JSON.stringify([one, { DeviceID: 'F:', VolumeName: '', VolumeSerialNumber: null }])),
  ).toHaveLength(2);
  const entries = [
    { name: 'Macintosh HD', isDirectory: () => false },
    { name: 'STICK', isDirectory: () => true },
  ];
  expect(macDrives(entries)).toEqual([{ path: '/Volumes/STICK', name: 'STICK', serial: '' }]);
});
