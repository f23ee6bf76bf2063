/** What of the server is measured in process; bundled as the server is, so that what runs is what ships. */
export { ContractReader } from '../../server/src/contract/reader.ts';
export { DraftingReader } from '../../server/src/drafting/reader.ts';
export { libraryFromJson } from '../../server/src/library/bundled.ts';
export { Reviewer } from '../../server/src/review/reviewer.ts';
