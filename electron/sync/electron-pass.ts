import { safeStorage } from 'electron';
import { PassFile, type Safe } from './pass-file.ts';

/** Linux without a keyring would encrypt with a password that is in Chromium's source: that is no safe. */
const systemSafe: Safe = {
  isThere: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  encrypt: (text) => safeStorage.encryptString(text),
  decrypt: (bytes) => safeStorage.decryptString(bytes),
};

/** @param folder what belongs to this machine and not to the desk's records */
export const electronPass = (folder: string) => new PassFile(folder, systemSafe);
