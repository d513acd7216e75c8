// Every function that a menu, a trigger or the sidebar may call, and nothing else. The build makes a stub at
// the top level of the script for each export. No service is called before one of these is.

import { entry, menuEntry } from './entry';
import { addMenu, checkNow, openHelp, openSidebar, openSidebarForCells } from './menu';
import { runAllInBackground } from './schedules/move-all';
import * as selfTest from './self-test/run-self-test';
import * as server from './sidebar-server';

// Simple triggers: both make the menu, in every auth mode.
export const onOpen = () => addMenu();
export const onInstall = () => addMenu();

// The menu, each item with what it can do nothing without. The rest is left to the user, and named where it is missed.
export const showSidebar = menuEntry(['windows', 'spreadsheet', 'requests'], openSidebar);
export const searchSelectedCells = menuEntry(['windows', 'spreadsheet', 'requests'], openSidebarForCells);
export const checkSearchesNow = menuEntry(['spreadsheet', 'requests'], checkNow);
export const runSelfTest = menuEntry(['windows', 'spreadsheet'], selfTest.runSelfTest);

// The time trigger.
export const checkSearchesInBackground = entry(runAllInBackground);

// The sidebar; its arguments may be anything.
export const getState = entry(server.getState);
export const lookAtSearches = entry(server.lookAtSearches);
export const saveApiKey = entry(server.saveApiKey);
export const removeApiKey = entry(server.removeApiKey);
export const startSearch = entry(server.start);
export const getSelection = entry(server.getSelection);
export const startSearches = entry(server.startMany);
export const stopGroup = entry(server.stopAllOf);
export const resumeGroup = entry(server.resume);
export const runFailedAgain = entry(server.failedAgain);
export const checkSearches = entry(server.checkSearches);
export const stopSearch = entry(server.stop);
export const runAgain = entry(server.runAgain);
export const importAgain = entry(server.again);
export const forgetSearch = entry(server.forget);
export const forgetFinished = entry(server.forgetFinished);
export const markSeen = entry(server.seen);
export const forgetUnreadable = entry(server.forgetUnreadable);
export const openTab = entry(server.open);
export const turnOnBackgroundCheck = entry(server.turnOnBackgroundCheck);
export const keepLog = entry(server.keepLog);
export const answerDelivery = entry(server.answer);
export const bringBack = entry(server.broughtBack);
export const chooseColumn = entry(server.choose);
export const getTabs = entry(server.getTabs);
export const lookAtTab = entry(server.lookAtTab);
export const saveSchedule = entry(server.saveSchedule);
export const pauseSchedule = entry(server.pauseSchedule);
export const resumeSchedule = entry(server.resumeSchedule);
export const runScheduleNow = entry(server.runScheduleNow);
export const removeSchedule = entry(server.removeSchedule);
export const pauseAllSchedules = entry(server.pauseAllSchedules);
export const getDownloadLink = entry(server.getDownloadLink);
export const getSelectedText = entry(server.getSelectedText);
export const showHelp = menuEntry(['windows'], openHelp);
