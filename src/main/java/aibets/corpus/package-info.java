/**
 * Reads and splits documents: {@link aibets.corpus.CorpusReader} turns a folder or a file into
 * documents, passages and sentences with character offsets. Imports no other package of this
 * project.
 */
@NullMarked
package aibets.corpus;

import org.jspecify.annotations.NullMarked;
