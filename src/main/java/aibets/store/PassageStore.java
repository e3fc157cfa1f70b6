package aibets.store;

/** Placeholder. */
public interface PassageStore {}
