/**
 * Documents as they are read and cut: {@link aibets.corpus.CorpusReader} turns a folder or a file
 * into documents, passages and sentences with character offsets. Imports no other package of ours.
 */
@NullMarked
package aibets.corpus;

import org.jspecify.annotations.NullMarked;
