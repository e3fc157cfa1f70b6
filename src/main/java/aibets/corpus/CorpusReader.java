package aibets.corpus;

/** Placeholder. */
public interface CorpusReader {}
