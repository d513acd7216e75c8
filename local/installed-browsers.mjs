// Where a browser of the Chromium family is installed, on each system that people have; nothing is started to find out.
import path from 'node:path';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** Every file that may be one, the likeliest first: for everybody, then for this user alone. */
export function installedBrowsers(platform, env, home) {
  switch (platform) {
    case 'darwin':
      return ['/Applications', path.posix.join(home, 'Applications')].flatMap((folder) =>
        MAC_APPLICATIONS.map((name) => path.posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
      );
    case 'win32':
      return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
        .filter((folder) => folder)
        .flatMap((folder) => WINDOWS_PROGRAMS.map((parts) => path.win32.join(folder, ...parts)));
    default:
      return COMMANDS.flatMap((command) =>
        (env.PATH ?? '')
          .split(':')
          .filter((folder) => folder !== '')
          .map((folder) => path.posix.join(folder, command)),
      );
  }
}
