import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** Names of the configuration and of the wire. */
const options = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
};

/** @returns one sentence for each fuse of an executable that is not as the configuration wants it */
export async function fuseProblems(
  executable: string,
  wanted: Record<keyof typeof options, boolean>,
): Promise<string[]> {
  const wire: Partial<Record<number, number>> = await getCurrentFuseWire(executable);
  return (Object.keys(options) as (keyof typeof options)[])
    .filter((name) => (wire[options[name]] === FuseState.ENABLE) !== wanted[name])
    .map((name) => `the fuse ${name} is not ${wanted[name] ? 'on' : 'off'}`);
}
