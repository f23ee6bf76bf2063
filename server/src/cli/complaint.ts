/** What went wrong, in words for the person at the terminal; ends the command with exit status 2. */
export class Complaint extends Error {}
