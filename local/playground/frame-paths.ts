// What lies where on the frames' origin; the page's scripts and the server agree on it here.

/** The script that provides `google.script`. */
export const FRAME_SCRIPT_PATH = '/frame.js';
/** A frame's document: this and its id. */
export const FRAME_PATH = '/frame/';
/** Answers for the simulated storage; the link itself is the parameter `url`. */
export const SIMULATED_STORAGE_PATH = '/simulated-storage';
