package aibets.retrieval;

/** Placeholder. */
public interface Retriever {}
