// Style sheets are imported for their effect alone; esbuild gathers them.
declare module '*.css';
