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

if (app.requestSingleInstanceLock()) {
  declareProtocol();
  shutPages();
  setMenu();
  void app.whenReady().then(() => new DeskApp(options, places.data));
} else {
  if (options.check) process.stderr.write('deskbook: this data folder is open in another window\n');
  app.exit(options.check ? 1 : 0);
}
