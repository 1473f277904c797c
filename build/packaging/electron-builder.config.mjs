/** What is shipped, and how. The bundles hold every package but the native one. */
export const shipped = [
  'dist/**',
  '!dist/**/*.map',
  '!dist/.*',
  'package.json',
  '!node_modules/**',
  'node_modules/better-sqlite3/package.json',
  'node_modules/better-sqlite3/LICENSE',
  'node_modules/better-sqlite3/lib/**',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in
  'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
];

/** What a thread starts from or loads natively, and what it reads beside itself: threads know nothing of the archive. */
export const besideArchive = [
  'dist/worker.cjs',
  'dist/export-thread.cjs',
  'dist/verify.html',
  'node_modules/better-sqlite3/**',
];

/** What an Electron can do that the desk has no use for is burnt out of its executable. */
export const fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/** @type {import('electron-builder').Configuration} */
const config = {
  appId: 'org.deskbook.desk',
  productName: 'Deskbook',
  copyright: 'Deskbook',
  directories: { output: 'release', buildResources: 'build/icons' },
  npmRebuild: false,
  asar: true,
  files: shipped,
  asarUnpack: besideArchive,
  electronLanguages: ['zh-CN', 'zh-TW', 'en-US'],
  electronFuses: fuses,
  linux: {
    target: ['AppImage', 'deb'],
    executableName: 'deskbook',
    category: 'Office',
    maintainer: 'Deskbook',
    synopsis: '前台簿: the reception desk’s registers',
  },
  win: { target: 'nsis' },
  nsis: {
    // An assistant that asks whether for everybody on the machine or for this user, in the language of Windows.
    oneClick: false,
    perMachine: false,
    selectPerMachineByDefault: false,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['zh_CN', 'en_US'],
    include: 'build/packaging/uninstall.nsh',
    // The book outlives the program.
    deleteAppDataOnUninstall: false,
  },
  mac: { target: 'dmg', category: 'public.app-category.business' },
};

export default config;
