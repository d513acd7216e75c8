// Where people have a browser, on systems that these tests do not run on.
import { installedBrowsers } from '../../../local/installed-browsers.mjs';

test('on Windows Chrome and Edge are found, for everybody and for one user', () => {
  const env = {
    PROGRAMFILES: 'C:\\Program Files',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\dana\\AppData\\Local',
  };
  const files = installedBrowsers('win32', env, 'C:\\Users\\dana');
  expect(files[0]).toBe('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  expect(files).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
  expect(files).toContain('C:\\Users\\dana\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe');
});

test('on macOS they are found in both folders of applications', () => {
  const files = installedBrowsers('darwin', {}, '/Users/dana');
  expect(files).toContain('/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
  expect(files).toContain('/Users/dana/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
});

test('elsewhere they are found on the path, and without one nowhere', () => {
  expect(installedBrowsers('linux', { PATH: '/usr/bin:/snap/bin' }, '/home/dana')).toContain(
    '/snap/bin/chromium',
  );
  expect(installedBrowsers('linux', {}, '/home/dana')).toEqual([]);
});
