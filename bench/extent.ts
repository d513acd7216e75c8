// How much a run of the bench measures.

/** `quick` is the same code as `whole`, once and on little: enough to see that all of it works. */
export type Extent = 'whole' | 'quick';
