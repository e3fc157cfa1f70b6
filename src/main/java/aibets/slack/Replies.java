package aibets.slack;

/** What is said, how it gets there, and what becomes of failures. */
record Replies(Renderer renderer, Replier replier, Modals modals, Incidents incidents) {}
