package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;

/** A kind of file that is one document and also holds pictures, fonts and the like. */
interface PackedFormat extends DocumentFormat {

  @Override
  default void read(CorpusFiles.Entry file, Reading reading) throws UnreadableException {
    reading.add(file.name(), file.name(), PackedFile.read(file), this::draft);
  }
}
