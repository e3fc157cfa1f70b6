package aibets.corpus;

/**
 * What was read of a document, before its fields are checked and its text is cut.
 *
 * @param fields what the document says of itself beside its text
 */
record Draft(Outline outline, Fields fields) {}
