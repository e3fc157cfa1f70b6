package aibets.indexing;

/** Placeholder. */
public interface Indexer {}
