// A failure that the user can mend. Its message is the sentence to show: what happened, what it means for
// the search, what to do next. Only the message survives the way to the sidebar.

export class UserError extends Error {}
