import { contextBridge, ipcRenderer } from 'electron';
import { channels, type DeskBridge } from '../shared/contract/bridge.ts';

ipcRenderer.setMaxListeners(0);

const bridge: DeskBridge = {
  call: (method, input) => ipcRenderer.invoke(channels.call, method, input),
  on(event, listener) {
    const heard = (_: unknown, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(channels.event(event), heard);
    return () => {
      ipcRenderer.off(channels.event(event), heard);
    };
  },
};

contextBridge.exposeInMainWorld('desk', Object.freeze(bridge));
