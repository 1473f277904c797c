import { app } from 'electron';
import { placesFor, readArguments } from './arguments.ts';
import { DeskApp } from './desk-app.ts';
import { usableFolder } from './usable-folder.ts';
import { setMenu } from './window/menu.ts';
import { declareProtocol } from './window/protocol.ts';
import { shutPages } from './window/shut.ts';

const options = readArguments(process.argv, process.cwd());
const places = placesFor(options, app.getPath('userData'));
app.setPath('userData', usableFolder(places.userData));

// A process of its own for the network costs a desk with 4 GB some 65 MB, and the only server is the site's own.
app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');

if (app.requestSingleInstanceLock()) {
  declareProtocol();
  shutPages();
  setMenu();
  void app.whenReady().then(() => new DeskApp(options, places.data));
} else {
  if (options.check) process.stderr.write('deskbook: this data folder is open in another window\n');
  app.exit(options.check ? 1 : 0);
}
