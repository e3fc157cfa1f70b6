package aibets.encoding;

/** Placeholder. */
public interface Encoder {}
