package aibets.slack;

/** What is said, how it gets there, what becomes of failures, and who counts. */
record Replies(
    Renderer renderer, Replier replier, Modals modals, Incidents incidents, Telemetry telemetry) {}
