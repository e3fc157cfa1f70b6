package aibets.settings;

/** Placeholder. */
public interface Settings {}
