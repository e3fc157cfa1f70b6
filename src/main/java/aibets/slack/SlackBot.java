package aibets.slack;

/** Placeholder. */
public interface SlackBot {}
