// Which version of the add-on this is, as package.json has it; the build fills it in.

declare const ADD_ON_VERSION: string;

export const version: string = ADD_ON_VERSION;
